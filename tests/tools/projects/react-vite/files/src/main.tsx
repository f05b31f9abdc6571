import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Client } from './Client.tsx'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Client />
  </StrictMode>,
)
