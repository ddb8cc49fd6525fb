// Sets the theme before the first paint; the page itself takes over from here.
;(function () {
  let theme = null
  try {
    theme = localStorage.getItem('tupelo.theme')
  } catch {
    // Storage is blocked: the device's own preference holds.
  }
  if (theme !== 'light' && theme !== 'dark')
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  document.documentElement.dataset.theme = theme
})()
