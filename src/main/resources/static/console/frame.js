// Tells the server in which zone this reader's clock goes, so that the next page shows times as the reader reads them.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
if (zone && !document.cookie.split('; ').includes(`hagukumi-zone=${zone}`))
  document.cookie = `hagukumi-zone=${zone}; path=/; max-age=31536000; samesite=lax`

// A menu closes when one goes elsewhere.
const menus = () => document.querySelectorAll('details.menu[open]')
document.addEventListener('click', (event) => {
  for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false
})
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  for (const menu of menus()) {
    menu.open = false
    menu.querySelector('summary').focus()
  }
})

// Boxes that choose all rows of a table.
for (const all of document.querySelectorAll('input[data-all]'))
  all.addEventListener('change', () => {
    for (const box of document.querySelectorAll(`input[name="${all.dataset.all}"]`)) box.checked = all.checked
  })
