// Runs before the first paint and before all other scripts; plain and old-fashioned, so that it runs also where they do not.
;(function () {
  var root = document.documentElement
  var theme = null
  try {
    theme = localStorage.getItem('tupelo.theme')
  } catch (error) {
    // Storage is blocked: the device's own preference holds.
  }
  if (theme !== 'light' && theme !== 'dark')
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  root.setAttribute('data-theme', theme)

  // What index.html then says in place of the page.
  if (location.protocol === 'file:') root.setAttribute('data-fault', 'file')
  addEventListener(
    'error',
    function (event) {
      var target = event.target
      if (root.hasAttribute('data-fault')) return
      var loads = target.rel === 'stylesheet' || target.tagName === 'SCRIPT'
      if (loads && self.origin === 'null') root.setAttribute('data-fault', 'frame')
      else if (target.rel === 'stylesheet') root.setAttribute('data-fault', 'style')
      else if (target === window || target.tagName === 'SCRIPT') root.setAttribute('data-fault', 'script')
    },
    true,
  )
})()
