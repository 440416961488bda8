import { remembered, requestDocument } from './visitor.js'

const form = document.getElementById('request-form')

if (form) {
  const result = document.getElementById('request-result')
  const submit = document.getElementById('request-submit')
  form.elements.email.value = remembered()

  const fits = (field) => {
    const ok = field.checkValidity()
    document.getElementById(`${field.name}-problem`).hidden = ok
    field.setAttribute('aria-invalid', String(!ok))
    return ok
  }
  const required = [form.elements.email, form.elements.consent]
  required.forEach((field) => field.addEventListener('change', () => fits(field)))

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const wrong = required.filter((field) => !fits(field))
    if (wrong.length) return wrong[0].focus()
    submit.disabled = true
    result.className = 'result'
    result.textContent = ''
    try {
      const { email, familyName, givenName, company } = form.elements
      await requestDocument({
        email: email.value.trim(),
        familyName: familyName.value.trim(),
        givenName: givenName.value.trim(),
        company: company.value.trim(),
        consentText: form.dataset.consent,
      })
      result.classList.add('good')
      result.textContent = form.dataset.done.replace('{email}', email.value.trim())
    } catch (error) {
      result.classList.add('bad')
      result.textContent = `${form.dataset.failed} (${error.message})`
    } finally {
      submit.disabled = false
    }
  })
}
