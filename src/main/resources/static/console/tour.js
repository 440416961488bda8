import './request-form.js'
import './clock.js'
import './mailbox.js'
import './lead.js'
