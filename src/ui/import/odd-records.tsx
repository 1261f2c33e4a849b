import { Download, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteOddRecord } from '#state/actions/kept.ts'
import type { OddRecord } from '#state/slices/kept.ts'
import { readOdd } from '#state/storage/listing.ts'
import { Button } from '../kit/button.tsx'
import { downloadFile } from '../kit/download.ts'
import { safeFileName } from '../words/file-name.ts'
import style from './empty-page.module.css'

/** What is kept and cannot be opened, each with its reason: to download or to delete. */
export function OddRecords({ records }: { readonly records: readonly OddRecord[] }) {
  const { t } = useTranslation()
  if (records.length === 0) return null
  return (
    <>
      <h3 id="odd-records">{t('storage.odd')}</h3>
      <ul className={style.recent} aria-labelledby="odd-records">
        {records.map((record, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: keys of the database may be dates or numbers that read alike
          <OddLine key={`${at} ${record.key}`} record={record} />
        ))}
      </ul>
    </>
  )
}

async function downloadOdd({ key, name }: OddRecord): Promise<void> {
  const text = await readOdd(key)
  if (text !== undefined) downloadFile(safeFileName(`${name}.record`), new TextEncoder().encode(text))
}

function OddLine({ record }: { readonly record: OddRecord }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const { name, reason } = record
  const remove = async () => setAsked(!asked || (await deleteOddRecord(record)))
  return (
    <li className={style.draft}>
      <div className={style.odd}>
        <code>{name}</code>
        <span>{t(reason.code, reason.params)}</span>
      </div>
      <Button
        look="quiet"
        size="small"
        iconOnly
        aria-label={t('storage.odd-download', { name })}
        onClick={() => void downloadOdd(record)}
      >
        <Download size={14} aria-hidden />
      </Button>
      <Button
        look="quiet"
        size="small"
        iconOnly={!asked}
        aria-label={t(asked ? 'storage.odd-delete-sure' : 'storage.odd-delete', { name })}
        onClick={() => void remove()}
        onBlur={() => setAsked(false)}
      >
        {asked ? t('import.delete-sure') : <Trash2 size={14} aria-hidden />}
      </Button>
    </li>
  )
}
