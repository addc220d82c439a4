import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Paper } from '../kitchen/parts/Paper.tsx'
import { useNeeds } from '../orders/Needs.tsx'
import type { LabelFormat } from './LabelsDialog.tsx'
import { type RunLabel, sheetsOf } from './labels.ts'
import type { RunSlot } from './run.ts'
import './run-paper.css'

interface RunLabelsProps {
  format: LabelFormat
  /** The label of the first sheet to begin at, from 1. */
  first: number
  /** The canteen's. */
  name: string
  slot: RunSlot
  labels: readonly RunLabel[]
  onPrinted(): void
}

/** Labels for the boxes: whose, of which meal, what they may not eat, and where it goes. */
export function RunLabels({ format, first, name, slot, labels, onPrinted }: RunLabelsProps) {
  const one = (label: RunLabel) => <Label key={label.stop.personId} label={label} name={name} slot={slot} />
  return (
    <Paper format={format} onPrinted={onPrinted}>
      {format === 'rollLabels'
        ? labels.map(one)
        : sheetsOf(labels, first).map((cells, sheet) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed once
            <div key={sheet} className="label-sheet">
              {/* biome-ignore lint/suspicious/noArrayIndexKey: printed once */}
              {cells.map((cell, index) => (cell ? one(cell) : <div key={index} className="run-label" />))}
            </div>
          ))}
    </Paper>
  )
}

function Label({ label: { stop, route }, name, slot }: { label: RunLabel; name: string; slot: RunSlot }) {
  const { t } = useWords()
  const say = useEnum()
  const needs = useNeeds()
  return (
    <div className="run-label">
      <div className="run-label-head">
        <strong>{stop.person}</strong>
        {stop.stop !== null && <span>{t('meals.deliveries.stop.stop', { number: stop.stop })}</span>}
      </div>
      <p className="run-label-route">{route || t('meals.deliveries.route.none')}</p>
      {/* What is too much for the label is cut off below: what can kill stands above. */}
      <div>
        {needs(stop).map(({ kind, text }) => (
          <b key={kind} data-kind={kind}>
            {text}
          </b>
        ))}
      </div>
      {stop.note && <p>{stop.note}</p>}
      <p>{`${slot.onDay} ${say('meal', slot.meal)} · ${name}`}</p>
    </div>
  )
}
