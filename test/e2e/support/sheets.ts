import writeXlsxFile from 'write-excel-file/node'

/** A file as a person would choose it. */
export interface Upload {
  name: string
  mimeType: string
  buffer: Buffer
}

/** An Excel workbook of one sheet; every cell is text, as in registers that keep identity numbers. */
export async function xlsx(name: string, rows: string[][]): Promise<Upload> {
  const cells = rows.map((row) => row.map((value) => ({ value, type: String })))
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name, mimeType, buffer: await writeXlsxFile(cells).toBuffer() }
}

export const csv = (name: string, buffer: Buffer): Upload => ({ name, mimeType: 'text/csv', buffer })

const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴']
const givenNames = ['秀英', '桂兰', '建国', '玉梅', '德福']

/** Invented residents without beds, headed as homes head their registers. The first is 王秀英. */
export function residents(count: number): string[][] {
  const rows = Array.from({ length: count }, (_, index) => {
    const given = givenNames[Math.floor(index / surnames.length) % givenNames.length] ?? ''
    const isMan = ['建国', '德福'].includes(given)
    const month = String(1 + (index % 12)).padStart(2, '0')
    return [
      `${surnames[index % surnames.length]}${given}`,
      isMan ? '男' : '女',
      `19${30 + (index % 25)}年${month}月05日`,
      ['自理', '半自理', '全护理'][index % 3] ?? '',
      ['自费', '低保', '特困人员'][index % 3] ?? '',
      `1390000${String(1000 + index)}`,
    ]
  })
  return [['老人姓名', '性别', '出生日期', '护理等级', '费用类别', '联系电话'], ...rows]
}
