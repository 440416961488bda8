import './request-form.js'
import { did, pageSeen, remembered } from './visitor.js'

const { path, title } = document.body.dataset
const visitor = document.getElementById('visitor')
const act = document.getElementById('act')

function introduce() {
  if (remembered()) visitor.textContent = visitor.dataset.known.replace('{email}', remembered())
}

introduce()
document.addEventListener('lead-known', introduce)
pageSeen(path, title)

act?.addEventListener('click', async () => {
  const result = document.getElementById('act-result')
  const { event, property, value, done, failed } = act.dataset
  act.disabled = true
  try {
    await did(event, { [property]: value })
    result.className = 'result good'
    result.textContent = done
  } catch (error) {
    result.className = 'result bad'
    result.textContent = `${failed} (${error.message})`
  } finally {
    act.disabled = false
  }
})
