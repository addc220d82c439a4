/** What a joint inspection finds, and what is done about it. */
export interface Finding {
  /** Of the joint checklist. */
  code: string
  comment: string
  /** Put right at once, and how; null: by measures. */
  fix: string | null
  measure: string
  days: number
  costYuan: number
}

const onSpot = (code: string, comment: string, fix: string): Finding => ({
  ...{ code, comment, fix },
  ...{ measure: '', days: 0, costYuan: 0 },
})
const byDeadline = (
  code: string,
  comment: string,
  measure: string,
  days: number,
  costYuan: number,
): Finding => ({ code, comment, fix: null, measure, days, costYuan })

/** At the home. */
export const homeFindings: readonly Finding[] = [
  byDeadline('C07', '二楼东侧两处应急照明不亮', '更换应急照明灯', 7, 260),
  onSpot('C12', '一楼卫生间扶手松动', '当场拧紧并试拉'),
  byDeadline('C13', '配电箱里有裸露接头', '由电工重新接线、加装端子', 7, 180),
  onSpot('C34', '酒精没有上锁', '当场移入专柜上锁'),
  byDeadline('C05', '防台风预案没有更新到今年的在住名单', '按在住名单修订预案并演练', 15, 0),
  byDeadline('C15', '三张气垫床接在移动插排上', '加装固定插座，拆除插排', 15, 1_350),
  onSpot('C06', '值班表缺当班人员签字', '当场补签，交接班时逐项核对'),
  byDeadline('C31', '上月有一次电梯维保超过 15 日', '约谈维保单位，按 15 日一次签字确认', 7, 0),
  byDeadline('C14', '护理站的插排没有 3C 标志', '更换为有 3C 标志的插排', 7, 420),
  byDeadline('C11', '防汛沙袋和水泵数量不够', '补购沙袋、抽水泵', 15, 3_600),
  onSpot('C02', '公示栏里没有安全员姓名', '当场补上并拍照'),
  byDeadline('C04', '夜间巡查记录有两次没有主管签字', '补充培训，主管每日复核', 7, 0),
]

/** At the canteen. */
export const canteenFindings: readonly Finding[] = [
  onSpot('C25', '生熟刀板混放', '当场分开，贴色标'),
  byDeadline('C22', '一名帮厨的健康证明已过期', '停止上岗，体检合格后上岗', 7, 0),
  onSpot('C27', '一份留样没有写时间', '当场补写标签'),
  byDeadline('C28', '下水口没有防鼠网', '加装防鼠网', 7, 150),
  onSpot('C24', '库房米袋贴地堆放', '当场垫高离地离墙'),
  byDeadline('C17', '灶具软管快到年限', '更换燃气软管', 7, 240),
  byDeadline('C26', '消毒柜有一层不加热', '维修消毒柜', 7, 380),
  onSpot('C23', '当天一张进货单没有夹入台账', '当场补齐'),
]
