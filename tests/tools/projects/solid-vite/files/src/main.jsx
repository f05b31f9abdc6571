/* @refresh reload */
import { render } from 'solid-js/web'
import { createSignal, onMount } from 'solid-js'
import { createStore } from 'solid-js/store'
import { PublishButton } from './PublishButton.jsx'
import { RolesProvider } from './roles.jsx'

function App() {
  const [user, setUser] = createStore({ id: 'u-lea', role: 'standard-user', account: { id: 'a-1' } })
  const [invoice, setInvoice] = createStore({ ownerId: 'u-lea', accountId: 'a-1' })
  const [published, setPublished] = createSignal(0)
  onMount(() => (document.documentElement.dataset.isReady = 'true'))
  return (
    <RolesProvider user={user} locale="en">
      <PublishButton invoice={invoice} publish={() => setPublished((count) => count + 1)} />
      <output id="published">{published()}</output>
      <button type="button" onClick={() => setUser('options', { publishDocuments: true })}>Tick the option</button>
      <button type="button" onClick={() => setInvoice('ownerId', 'u-tom')}>Give it to Tom</button>
      <button type="button" onClick={() => setUser('role', 'administrator')}>Become an administrator</button>
      <button type="button" onClick={() => setUser('account', 'id', 'a-2')}>Switch the account</button>
    </RolesProvider>
  )
}

render(() => <App />, document.getElementById('app'))
