export const themeKey = 'theme'

/**
 * Runs before the first paint, so that a chosen theme does not flash. Without a choice there is nothing to do: the
 * stylesheet follows the system.
 */
export const themeScript = `try{const t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`
