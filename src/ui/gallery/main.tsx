import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/jetbrains-mono/index.css'
import '../kit/tokens.css'
import { createRoot } from 'react-dom/client'
import { startTranslation } from '../i18n/i18n.ts'
import { teachWorkWords } from '../i18n/work-words.ts'
import { Gallery } from './gallery.tsx'
import { fillStore } from './sample-store.ts'

startTranslation()
teachWorkWords()
await fillStore()
const root = document.getElementById('root')
if (root === null) throw new Error('gallery.html has no #root')
createRoot(root).render(<Gallery />)
