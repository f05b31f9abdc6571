import './publish-button.js'

const button = document.createElement('publish-button')
const published = document.createElement('output')
published.id = 'published'
published.textContent = '0'
Object.assign(button, {
  user: { id: 'u-lea', role: 'standard-user', account: { id: 'a-1' } },
  invoice: { ownerId: 'u-lea', accountId: 'a-1' },
  publish: () => (published.textContent = Number(published.textContent) + 1),
})
document.body.append(button, published)

const user = (more) => (button.user = { ...button.user, ...more })
for (const [name, change] of [
  ['Tick the option', () => user({ options: { publishDocuments: true } })],
  ['Give it to Tom', () => (button.invoice = { ...button.invoice, ownerId: 'u-tom' })],
  ['Become an administrator', () => user({ role: 'administrator' })],
  ['Switch the account', () => user({ account: { id: 'a-2' } })],
]) {
  const changer = document.createElement('button')
  Object.assign(changer, { type: 'button', textContent: name, onclick: change })
  document.body.append(changer)
}
document.documentElement.dataset.isReady = 'true'
