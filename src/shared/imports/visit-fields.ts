import { column, date, either, enumOf, type ImportField, text } from './column.ts'

/** A ledger of visits, one row per visit to one elder. */
export const visits: readonly ImportField[] = [
  either(
    column('date', date, '服务日期|Date|日期|上门日期|服务年月日|开展日期|Service date|Visit date|Day'),
    'start',
  ),
  either(
    column(
      'name',
      text(100),
      '老人姓名|Elder|服务对象|姓名|名字|服务对象姓名|被服务人|被服务人姓名|服务老人|长者|长者姓名|老人|客户姓名|Name|Full name|Elder name|Client|Client name|Person',
    ),
    'idNumber',
  ),
  column(
    'idNumber',
    { kind: 'idNumber' },
    '身份证号|ID number|身份证|身份证号码|公民身份号码|公民身份证号码|居民身份证号码|证件号|证件号码|ID no|ID|ID card|Identity number',
  ),
  column(
    'workers',
    { kind: 'list', max: 200 },
    '服务人员|Workers|服务人员姓名|护理员|护理员姓名|养老护理员|服务员|服务员姓名|工作人员|工作人员姓名|上门人员|照护员|照护人员|助老员|护工|服务者|执行人|Worker|Carer|Carers|Caregiver|Staff|Care worker|Served by',
    true,
  ),
  either(
    column(
      'items',
      { kind: 'list', max: 500 },
      '服务项目|Items|服务内容|项目|内容|项目名称|服务项目名称|项目编码|项目代码|服务项目编码|服务事项|Item|Services|Service|Service items|Item code',
    ),
    'kind',
  ),
  column(
    'kind',
    enumOf('visitKind'),
    '服务类型|Kind|服务类别|服务种类|项目类别|项目类型|主要类别|Service kind|Service type|Category',
  ),
  column(
    'start',
    { kind: 'time' },
    '开始时间|Start|服务开始时间|上门时间|签到时间|到达时间|起始时间|开始|服务时间|服务时段|起止时间|起|Start time|Started|From|Time|Check in|Arrived',
  ),
  either(
    column(
      'end',
      { kind: 'time' },
      '结束时间|End|服务结束时间|离开时间|签退时间|终止时间|结束|止|End time|Ended|To|Until|Check out|Left',
    ),
    // One cell may hold both times: 9:00-10:30.
    'minutes',
    'start',
  ),
  column(
    'minutes',
    { kind: 'duration' },
    '服务时长（分钟）|Minutes|服务时长|时长|服务分钟|服务分钟数|分钟|分钟数|时长分钟|服务小时|小时|小时数|工时|服务工时|Duration|Length|Hours|Mins',
  ),
  column('street', text(100), '街道|Street|所属街道|镇街|乡镇|街道乡镇|Township|Subdistrict'),
  column(
    'satisfaction',
    { kind: 'rating' },
    '满意度|Satisfaction|服务评价|评价|满意情况|满意度评价|老人评价|评分|Rating|Score',
  ),
  column('note', text(2000), '备注|Note|说明|服务记录|情况说明|服务情况|Notes|Remarks|Remark|Comment'),
]
