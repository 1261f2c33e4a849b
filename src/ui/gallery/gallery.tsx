import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Changes, Faults, Processes, Rules, Values } from './calls.tsx'
import style from './gallery.module.css'
import { Badges, Outcomes, Risks, Severities } from './marks.tsx'
import { Buttons, CopyButtons, Fields, Menus, Segments } from './parts.tsx'
import { Notes, Problems, Snippets } from './texts.tsx'
import { Figures, Guards, OutcomeTexts, Sets, Targets } from './words.tsx'

const sections = {
  Buttons,
  'Copy buttons': CopyButtons,
  Menus,
  Segmented: Segments,
  Fields,
  Badges,
  Risks,
  Severities,
  Outcomes,
  Snippets,
  Notes,
  Problems,
  'Seen values': Values,
  Processes,
  Changes,
  'Rule pages': Rules,
  Faults,
  'Outcomes in words': OutcomeTexts,
  'Guards in words': Guards,
  'Sets in words': Sets,
  'Targets in words': Targets,
  'Figures in words': Figures,
}

/** Every part of the kit and every kind of sentence in its odd states; the dev server shows it as /gallery.html. */
export function Gallery() {
  const [isOpen, setOpen] = useState(false)
  return (
    <main className={style.gallery}>
      <h1>Gallery</h1>
      {Object.entries(sections).map(([name, Part]) => (
        <section key={name} className={style.section} aria-label={name}>
          <h2>{name}</h2>
          <div className={style.parts}>
            <Part />
          </div>
        </section>
      ))}
      <section className={style.section} aria-label="Dialog">
        <h2>Dialog</h2>
        <div className={style.parts}>
          <Button onClick={() => setOpen(true)}>Open a dialog</Button>
          {isOpen && (
            <Dialog
              title="A title that is long enough to need a second line where the screen is narrow"
              onClose={() => setOpen(false)}
              actions={<Button look="primary">Do it</Button>}
            >
              <p>What is asked, in a sentence or two.</p>
            </Dialog>
          )}
        </div>
      </section>
    </main>
  )
}
