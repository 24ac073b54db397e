import { answerSignIn } from '@/server/auth/sign-in/answer.ts'

export const GET = answerSignIn
export const POST = answerSignIn
