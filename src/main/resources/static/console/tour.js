import './request-form.js'
import './clock.js'
import './mailbox.js'
import './lead.js'

// A side column taller than the window sticks with its end, not its beginning, so that all of it can be read.
const beside = document.querySelector('.beside')
const stick = () => { beside.style.top = `${Math.min(24, innerHeight - beside.offsetHeight - 24)}px` }
new ResizeObserver(stick).observe(beside)
addEventListener('resize', stick)
