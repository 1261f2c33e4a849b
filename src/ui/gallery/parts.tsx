import { Download, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Caret } from '../kit/caret.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import field from '../kit/field.module.css'
import { Labelled } from '../kit/labelled.tsx'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../kit/menu.tsx'
import { Segmented } from '../kit/segmented.tsx'
import { VersionInput } from '../kit/version-input.tsx'
import style from './gallery.module.css'

const nothing = () => undefined
const looks = ['plain', 'primary', 'quiet', 'link'] as const
export const long =
  'Words that are far longer than anybody thought when the part was drawn for the first time'

export function Buttons() {
  return (
    <>
      {looks.flatMap((look) => [
        <Button key={look} look={look}>
          {look}
        </Button>,
        <Button key={`${look}-small`} look={look} size="small">
          {look}, small
        </Button>,
        <Button key={`${look}-off`} look={look} disabled>
          {look}, disabled
        </Button>,
      ])}
      <Button>
        <Download size={15} aria-hidden /> With an icon
      </Button>
      <Button look="quiet" iconOnly aria-label="Close">
        <X size={16} aria-hidden />
      </Button>
      <div className={style.narrow}>
        <Button>{long}</Button>
      </div>
    </>
  )
}

export function CopyButtons() {
  return (
    <>
      <CopyButton text="text" />
      <CopyButton text="text" label="Copy link" look="primary" size="normal" />
      <CopyButton text="text" disabled />
      <CopyButton text={() => Promise.reject(new Error('refused'))} label="Copy, but it fails" />
    </>
  )
}

export function Menus() {
  return (
    <Menu
      trigger={
        <Button>
          Open a menu <Caret />
        </Button>
      }
    >
      <MenuLabel>Group</MenuLabel>
      <MenuItem onSelect={nothing}>Ordinary</MenuItem>
      <MenuItem onSelect={nothing} hint="Ctrl K">
        With a hint
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={nothing} disabled>
        Disabled
      </MenuItem>
      <MenuItem onSelect={nothing}>{long}</MenuItem>
    </Menu>
  )
}

const choices = ['Observe', 'Enforce', 'Both'].map((label) => ({ value: label, label }))

export function Segments() {
  const [value, setValue] = useState('Enforce')
  return (
    <>
      <Segmented label="Three" value={value} options={choices} onChange={setValue} />
      <Segmented label="Disabled" value="Observe" options={choices} onChange={nothing} disabled />
    </>
  )
}

export function Fields() {
  return (
    <>
      <Labelled label="Empty">
        {(id) => <input id={id} className={field.input} placeholder="Placeholder" />}
      </Labelled>
      <Labelled label="Filled">
        {(id) => <input id={id} className={field.input} defaultValue="0x7f" />}
      </Labelled>
      <Labelled label="Wrong">
        {(id) => (
          <>
            <input
              id={id}
              className={field.input}
              defaultValue="1e3"
              aria-invalid
              aria-describedby={`${id}-why`}
            />
            <p id={`${id}-why`} className={field.error}>
              A whole number, such as 1000.
            </p>
          </>
        )}
      </Labelled>
      <Labelled label="Disabled">
        {(id) => <input id={id} className={field.input} defaultValue="fixed" disabled />}
      </Labelled>
      <Labelled label="Version">
        {(id) => (
          <VersionInput
            id={id}
            value="1.4.x"
            versions={['1.4.3', '1.3.6']}
            isWrong
            onType={nothing}
            onLeave={nothing}
          />
        )}
      </Labelled>
      <Labelled label="Select">
        {(id) => (
          <select id={id} className={field.select}>
            <option>Docker</option>
            <option>{long}</option>
          </select>
        )}
      </Labelled>
      <Labelled label="Select, disabled">
        {(id) => (
          <select id={id} className={field.select} disabled>
            <option>Docker</option>
          </select>
        )}
      </Labelled>
    </>
  )
}
