/**
 * Words that guessable passwords are made of, in lower case. Written for this project from what the yearly rankings of
 * leaked passwords have in common; no list was copied. Long passwords that people do choose are put together from these,
 * from runs of keys, years and repetition, so stems do what a list of whole passwords would need millions of lines for.
 */
export const commonWords: readonly string[] = `
password passwort passwd motdepasse contrasena contraseña senha parola pass secret geheim segreto changeme change
default guest user login logon signin letmein access open sesame opensesame unlock enter hello hallo welcome willkommen
benvenuto bienvenue bienvenido ciao hola bonjour admin administrator root superuser sysadmin operator manager master
system server service backend dashboard maintainer database postgres mysql oracle cisco linux ubuntu debian windows
microsoft google github gitlab docker kubernetes cluster control plane tenant cloud computer internet network test
testing tester demo example sample temp temporary dummy qwerty azerty asdf zxcv iloveyou loveyou love lovely forever
baby angel princess prince queen king sunshine flower summer winter spring autumn sommer herbst estate inverno monday
friday january february march april june july august september october november december football soccer baseball
basketball hockey tennis fussball calcio liverpool arsenal chelsea barcelona juventus milan inter roma napoli monkey
dragon tiger eagle panther shadow hunter ranger killer ninja samurai warrior wizard merlin phoenix superman batman
spiderman pokemon pikachu starwars skywalker matrix trustno trustnoone whatever nothing freedom liberty money dollar
cheese cookie chocolate coffee banana orange apple ginger pepper purple yellow black white green blue silver golden
diamond crystal rainbow butterfly dolphin puppy kitty buster charlie jordan michael jennifer jessica michelle
daniel thomas robert andrew joshua matthew george william maggie ashley nicole amanda anthony alexander francesco
giuseppe andrea london paris berlin madrid moscow newyork america canada texas italia germany deutschland france
jesus christ heaven blessed amen church  mustang corvette ferrari porsche mercedes harley yamaha suzuki honda
toyota nissan camaro maverick bandit rocket thunder lightning gandalf hobbit frodo office business company
team work project thequickbrownfox quickbrownfox jumpsoverthelazydog lazydog tobeornottobe maytheforcebewithyou
onceuponatime loremipsum dolorsitamet helloworld foobar foobarbaz abracadabra supercalifragilistic mississippi
antidisestablishmentarianism ihatepasswords ihatethis donotuse
`
  .trim()
  .split(/\s+/)

/** Words of this product and its surroundings. */
export const productWords: readonly string[] = ['kamaji', 'telemetry', 'clastix']

/** Rows and walks over the keyboard, read in either direction. */
export const keyboardWalks: readonly string[] = [
  '01234567890',
  '!@#$%^&*()_+',
  '!"§$%&/()=?',
  'qwertyuiop[]',
  'qwertzuiopü+',
  'azertyuiop^$',
  "asdfghjkl;'",
  'zxcvbnm,./',
  'yxcvbnm,.-',
  'wxcvbn,;:!',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1234qwerasdfzxcv',
  'abcdefghijklmnopqrstuvwxyz',
]
