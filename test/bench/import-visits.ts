// A year's ledger of 53,320 visits comes in from xlsx: reading the file alone, beside reading, checking and saving it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import writeXlsxFile from 'write-excel-file/node'
import { createCore } from '../../src/core/index.ts'
import { addDays, type Day, instantOf } from '../../src/shared/day.ts'
import { checkDigitOf } from '../../src/shared/people/id-number.ts'
import { readFile } from '../../src/ui/imports/read-file.ts'
import { median } from './measure.ts'

const VISITS = 53_320
const ELDERS = 675
const WORKERS = 30
const ROUNDS = 3
const FIRST_DAY = '2025-01-01'
const ZONE = 'Asia/Shanghai'
const ITEMS = ['居室清洁', '陪伴聊天', '陪同就医', '上门做饭', '上门助浴', '心理疏导']
const KINDS = ['cleaning', 'companionship', 'escort', 'meal', 'bath', 'comfort']

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗']
const given = [...'秀英桂兰玉珍淑芬建国志明德福永强素梅凤琴']
const nameOf = (index: number): string =>
  `${surnames[index % 20]}${given[Math.floor(index / 20) % 20]}${given[Math.floor(index / 400) % 20]}`
const workerOf = (index: number): string => `护理员${String.fromCodePoint(0x4e00 + (index % WORKERS))}`
function idNumberOf(index: number): string {
  const digits = `4505991945${String((index % 12) + 1).padStart(2, '0')}15${String(index).padStart(3, '0')}`
  return digits + checkDigitOf(digits)
}

const HEADINGS =
  '序号 服务日期 姓名 身份证号 街道 服务人员 服务项目 开始时间 结束时间 服务时长（分钟） 满意度 备注'.split(
    ' ',
  )
const day = (value: Day) => ({ value: new Date(value), type: Date, format: 'yyyy/mm/dd' })
const time = (minutes: number) => ({ value: minutes / 1440, type: Number, format: 'hh:mm' })
const number = (value: number) => ({ value, type: Number })
const text = (value: string) => ({ value, type: String })

/** A station's ledger as a spreadsheet keeps it: days and times are numbers with a format. */
function ledger() {
  const perDay = Math.ceil(VISITS / 365)
  const rows = Array.from({ length: VISITS }, (_, index) => {
    const place = index % perDay
    const start = 480 + Math.floor(place / WORKERS) * 100
    const minutes = 40 + (index % 4) * 15
    const elder = index % ELDERS
    const [first, second] = [ITEMS[index % 6], ITEMS[(index + 1) % 6]]
    return [
      number(index + 1),
      day(addDays(FIRST_DAY, Math.floor(index / perDay))),
      text(nameOf(elder)),
      text(idNumberOf(elder)),
      text(['中街街道', '东街街道', '南街街道'][elder % 3] ?? ''),
      text(workerOf(place)),
      text(index % 4 === 0 ? `${first}、${second}` : `${first}`),
      time(start),
      time(start + minutes),
      number(minutes),
      text(['非常满意', '满意', '一般'][index % 3] ?? ''),
      text(index % 10 === 0 ? '老人精神好' : ''),
    ]
  })
  return [HEADINGS.map(text), ...rows]
}

/** A core of a station with the elders, workers, items, agreements and packages of the ledger. */
async function makeStation(folder: string) {
  mkdirSync(folder)
  const now = instantOf(addDays(FIRST_DAY, 400), '12:00', ZONE)
  const core = await createCore({
    file: join(folder, 'yian.sqlite'),
    clock: () => now,
    log: { info() {}, error() {} },
  })
  let token: string | null = null
  const carrier = { get: () => token, set: (next: string | null) => (token = next) }
  const client = createRouterClient(core.router, { context: { carrier } })
  await client.accounts.setUp({
    organisation: '北海养老',
    site: { kind: 'homecare', name: '中街照料站', operator: 'publicBuilt' },
    name: 'yuanzhang',
    displayName: '陈院长',
    secret: '135790',
  })
  fill(core.parts.store.connection, addDays(FIRST_DAY, -30), now)
  return { core, client }
}

type Connection = Awaited<ReturnType<typeof createCore>>['parts']['store']['connection']

function fill(db: Connection, from: Day, now: number): void {
  const run = (text: string, ...values: unknown[]) => Number(db.prepare(text).run(values).lastInsertRowid)
  const by = [now, '陈院长']
  db.transaction(() => {
    const packageId = run("INSERT INTO carePackage (siteId, name) VALUES (1, '基础套餐')")
    const versionId = run(
      `INSERT INTO carePackageVersion (packageId, fromOn, minMinutes, minutesPer, fund, amountFen)
       VALUES (?, ?, 30, 'visit', 'district', 30000)`,
      packageId,
      from,
    )
    for (const [index, name] of ITEMS.entries()) {
      const itemId = run(
        "INSERT INTO serviceItem (code, name, kind, category) VALUES (?, ?, ?, 'other')",
        `F${index + 1}`,
        name,
        KINDS[index],
      )
      run('INSERT INTO serviceItemTerms VALUES (?, ?, 60, 3000)', itemId, from)
      run('INSERT INTO carePackageItem VALUES (?, ?, 8)', versionId, itemId)
    }
    const teamId = run("INSERT INTO careTeam (siteId, name) VALUES (1, '一组')")
    for (let index = 0; index < WORKERS; index += 1) {
      const staffId = run(
        "INSERT INTO staff (siteId, name, sex, post) VALUES (1, ?, 'female', 'homeCarer')",
        workerOf(index),
      )
      run('INSERT INTO careTeamMember (teamId, staffId, fromOn) VALUES (?, ?, ?)', teamId, staffId, from)
    }
    for (let index = 0; index < ELDERS; index += 1) {
      const person =
        "INSERT INTO person (name, pinyin, sex, birthYear, recordedAt) VALUES (?, '', 'female', 1945, ?)"
      const personId = run(person, nameOf(index), now)
      const bed = `INSERT INTO familyBed (siteId, personId, code, appliedOn, openedOn, recordedAt, recordedBy)
        VALUES (1, ?, ?, ?, ?, ?, ?)`
      const familyBedId = run(bed, personId, `JC${index}`, from, from, ...by)
      const agreement = `INSERT INTO agreement (familyBedId, number, signedOn, fromOn, toOn, recordedAt, recordedBy)
        VALUES (?, ?, ?, ?, '2026-12-31', ?, ?)`
      run(agreement, familyBedId, `XY${index}`, from, from, ...by)
      const grant = `INSERT INTO packageGrant (packageId, personId, siteId, fromOn, recordedAt, recordedBy)
        VALUES (?, ?, 1, ?, ?, ?)`
      run(grant, packageId, personId, from, ...by)
    }
  })()
}

interface Measured {
  /** Milliseconds of each round. */
  read: number[]
  preview: number[]
  accept: number[]
}

/** Each round anew: a file is read, checked and saved into an empty ledger. */
async function measure(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'yian-bench-'))
  try {
    const file = join(folder, '服务记录.xlsx')
    writeFileSync(file, await (await writeXlsxFile([{ sheet: '2025', data: ledger() }])).toBuffer())
    const bytes = readFileSync(file)
    const picked = {
      name: '服务记录.xlsx',
      size: bytes.length,
      arrayBuffer: async () => new Uint8Array(bytes).buffer,
    }
    const measured: Measured = { read: [], preview: [], accept: [] }
    for (let round = 0; round < ROUNDS; round += 1) {
      const { core, client } = await makeStation(join(folder, String(round)))
      const start = performance.now()
      const [sheet] = await readFile(picked)
      const read = performance.now()
      const given = { kind: 'visits' as const, siteId: 1, fileName: picked.name, rows: sheet?.rows ?? [] }
      const { errorCount } = await client.imports.preview(given)
      const checked = performance.now()
      if (errorCount > 0) throw new Error(`${errorCount} errors in the ledger`)
      await client.imports.accept(given)
      const saved = performance.now()
      measured.read.push(read - start)
      measured.preview.push(checked - read)
      measured.accept.push(saved - checked)
      await core.close()
    }
    return measured
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Prints how long the import takes beside the reading alone. */
export async function importBench(): Promise<void> {
  const measured = await measure()
  const [read, preview, accept] = [median(measured.read), median(measured.preview), median(measured.accept)]
  const seconds = (ms: number) => (ms / 1000).toFixed(2)
  console.log(
    `\nImporting ${VISITS} visits from xlsx: reading the file ${seconds(read)} s, checking ${seconds(preview)} s, saving ${seconds(accept)} s; the whole ÷ reading ×${((read + preview + accept) / read).toFixed(2)}.`,
  )
}
