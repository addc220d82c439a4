import { enums } from '../words/enums.ts'
import { column, date, enumOf, flag, type ImportEnum, type ImportField, text } from './column.ts'
import type { ImportKind } from './contract.ts'
import { meals } from './meal-fields.ts'
import { visits } from './visit-fields.ts'

const beds = [
  column('building', text(100), '楼栋|Building|楼|楼号|楼宇|栋|栋号|楼栋号|楼栋名称|区域|院区', true),
  column('floor', text(100), '楼层|Floor|层|层号|层数|楼层号', true),
  column('room', text(100), '房间|Room|房号|房间号|房间名称|房间编号|室号|Room number|Room no', true),
  column(
    'code',
    text(100),
    '床号|Bed|床位|床位号|床位编号|床位名称|床位代码|Bed code|Bed number|Bed no',
    true,
  ),
  column('kind', enumOf('bedKind'), '床位类型|Bed type|床位类别|床位性质|类型|类别|Kind|Bed kind|Type'),
  column(
    'audience',
    enumOf('audience'),
    '房间对象|Room for|入住对象|男女|性别|房间性别|适用性别|Audience|Gender',
  ),
  column('isNearStation', flag, '近护理站|Near nurse station|靠近护理站|临近护理站|近护士站|靠近护士站'),
  column('isWheelchair', flag, '无障碍|Wheelchair|轮椅|可用轮椅|轮椅通行|Wheelchair access'),
  column('hasOxygen', flag, '供氧|Oxygen|氧气|有氧气|吸氧|中心供氧'),
  column(
    'setUpOn',
    date,
    '启用日期|Set up on|设置日期|投用日期|启用时间|投入使用日期|Set up|In service from|Date set up',
  ),
  column('note', text(2000), '备注|Note|说明|Notes|Remarks|Remark|Comment'),
]

const residents = [
  column(
    'name',
    text(100),
    '姓名|Name|名字|老人姓名|入住人姓名|住养人姓名|长者姓名|Full name|Resident|Resident name',
    true,
  ),
  column('sex', enumOf('sex'), '性别|Sex|男女|Gender'),
  column(
    'birthOn',
    { kind: 'birth' },
    '出生日期|Date of birth|出生年月|出生年月日|生日|出生|Birth date|Birthday|Born|DOB|Birth',
  ),
  column('age', { kind: 'number' }, '年龄|Age|周岁|岁数'),
  column(
    'idNumber',
    { kind: 'idNumber' },
    '身份证号|ID number|身份证|身份证号码|公民身份号码|公民身份证号码|居民身份证号码|证件号|证件号码|ID no|ID|ID card|Identity number|Identity card number',
  ),
  column(
    'phone',
    text(40),
    '电话|Phone|联系电话|手机|手机号|手机号码|本人电话|老人电话|电话号码|联系方式|Telephone|Tel|Mobile',
  ),
  column(
    'address',
    text(200),
    '家庭住址|Address|住址|地址|家庭地址|户籍地址|户籍所在地|现住址|居住地址|户口所在地|Home address',
  ),
  column('street', text(100), '街道|Street|所属街道|镇街|乡镇|街道乡镇|Township|Subdistrict'),
  column(
    'funding',
    enumOf('funding'),
    '费用类别|Funding|人员类别|老人类别|老人类型|人员类型|费用来源|资金来源|救助类别|身份类别|Category|Payer|Payment',
  ),
  column(
    'careLevel',
    enumOf('careLevel'),
    '护理等级|Care level|照护等级|护理级别|照护级别|自理能力|能力等级|失能等级|护理类型|Level of care',
  ),
  column('mobility', enumOf('mobility'), '行动能力|Mobility|行动|活动能力|行走能力|移动能力'),
  column('hasOxygen', flag, '吸氧|Oxygen|氧气|是否吸氧|用氧'),
  column('hearing', enumOf('hearing'), '听力|Hearing|听力情况'),
  column('diet', enumOf('diet'), '饮食|Diet|饮食类型|饮食要求|膳食|饮食类别'),
  column('texture', enumOf('texture'), '食物形态|Texture|食物质地|饮食形态|Food texture'),
  column('allergies', text(500), '过敏|Allergies|过敏史|药物过敏|过敏情况|食物过敏|Allergy'),
  column('isAlone', flag, '孤寡|Alone|是否孤寡|孤老|孤寡老人'),
  column(
    'isFamilyPlanningSpecial',
    flag,
    '计生特殊家庭|Family-planning special|失独|计划生育特殊家庭|是否计生特殊家庭',
  ),
  column(
    'contact',
    text(100),
    '联系人|Contact|家属|家属姓名|监护人|监护人姓名|紧急联系人|联系人姓名|紧急联系人姓名|Emergency contact|Contact name|Next of kin',
  ),
  column(
    'relation',
    text(40),
    '与老人关系|Relation|关系|与本人关系|与长者关系|与住养人关系|联系人关系|Relationship',
  ),
  column(
    'contactPhone',
    text(40),
    '联系人电话|Contact phone|家属电话|家属联系电话|监护人电话|监护人联系电话|紧急联系人电话|紧急联系电话|联系人手机|联系人联系电话|联系人联系方式|家属联系方式|Emergency phone|Contact number',
  ),
  column('room', text(100), '房间|Room|房号|房间号|Room number|Room no'),
  column('bed', text(100), '床号|Bed|床位|床位号|床位编号|Bed code|Bed number|Bed no'),
  column(
    'arrivedOn',
    date,
    '入住日期|Arrived on|入住时间|入院日期|入院时间|入住年月|Admission date|Admitted|Admitted on|Arrival date|Move-in date',
  ),
  column('trialUntilOn', date, '试住到期|Trial until|试住截止|试住期至|试住到|Trial ends'),
  column(
    'contractNumber',
    text(100),
    '协议编号|Contract number|合同编号|入住协议编号|合同号|协议号|Contract no',
  ),
  column(
    'contractOn',
    date,
    '协议日期|Contract signed on|合同日期|签订日期|签约日期|协议签订日期|合同签订日期|Contract date',
  ),
  column('medicalCheckOn', date, '体检日期|Medical check on|体检时间|Medical check|Medical check date'),
  column('note', text(2000), '备注|Note|说明|Notes|Remarks|Remark|Comment'),
]

/** The columns of each kind of import, in the order of the template. */
export const importFields: Record<ImportKind, readonly ImportField[]> = {
  beds,
  residents,
  visits,
  meals,
}

/** What registers write for a value besides the words of this program. */
const valueAliases: { [K in ImportEnum]: Partial<Record<keyof (typeof enums)[K], string>> } = {
  sex: { male: '男性|M|Man|先生', female: '女性|F|Woman|女士', unknown: '不详|未说明' },
  funding: {
    hardship: '特困人员|特困供养|特困供养人员|五保|五保户|五保老人|三无|三无老人|hardship|Extreme hardship',
    lowIncome: '低保户|低保对象|低保人员|最低生活保障|low income|Minimum allowance',
    nearLowIncome: '低保边缘户|低保边缘家庭|低收入|低收入家庭|near low income|near-minimum',
    veteran: '优抚对象|军人|退役军人|复员军人|veteran',
    selfPaying: '自费老人|社会老人|社会|社会寄养|自缴|自理费用|self paying|private|self',
    other: '其它|others',
  },
  careLevel: {
    selfCare: '全自理|能自理|完全自理|三级|三级护理|能力完好|独立|self care|independent',
    assisted: '半自理|半护理|介助|介助1|介助一|二级|二级护理|轻度失能|半失能|assisted living',
    assistedHigh: '介助2|介助二|一级|一级护理|中度失能|assisted high',
    fullCare: '全护理|全护|不能自理|完全不能自理|介护1|重度失能|失能|full|full-care',
    special: '特护|专护|特级护理|特别护理|完全失能|介护2|special full care',
  },
  mobility: {
    walks: '自主行走|独立行走|行走自如|能行走|正常|可行走|步行|independent|walk',
    withHelp: '搀扶|需搀扶|扶行|拐杖|助行器|需协助|协助行走|with help|with aid|walker|stick',
    wheelchair: '坐轮椅|使用轮椅|轮椅代步',
    carried: '卧床|抬运|需抬|长期卧床|不能行走|担架|bedridden|carried|bedbound',
  },
  hearing: {
    good: '良好|好|normal',
    poor: '差|听力下降|重听|听力差|弱听|hard of hearing',
    aid: '助听器|佩戴助听器',
    deaf: '聋|耳聋',
  },
  diet: {
    ordinary: '普食|普通饮食|正常|无特殊|normal|regular',
    diabetic: '糖尿病饮食|糖尿病餐|低糖|无糖|low sugar',
    lowSalt: '低盐饮食|低盐餐',
    lowFat: '低脂饮食|低脂餐|低脂低盐',
    vegetarian: '素|吃素|vegan',
    halal: '清真餐|清真饮食|回民',
    other: '其它',
  },
  texture: {
    ordinary: '普通|正常|normal|regular',
    soft: '软饭|半流|半流质|软',
    minced: '剁碎|切碎|碎',
    pureed: '糊|匀浆|打碎|puree',
    liquid: '流食|全流|全流质',
    tube: '管饲|胃管|鼻饲管|tube',
  },
  bedKind: {
    nursing: '护理|护理床|护理型床位|护理床位|护理型床|nursing bed',
    ordinary: '普通型|普通床|普通床位|非护理型|一般|standard',
    dayCare: '日托床位|日间照料|日间|日间托养|day-care|daycare',
  },
  audience: {
    any: '混合|均可|男女均可|无|不限性别|mixed|any',
    men: '男间|男房|男性|男士|M|Male',
    women: '女间|女房|女性|女士|F|Female',
    couple: '夫妻间|夫妻房|夫妇|双人夫妻|couples',
  },
  visitKind: {
    cleaning: '助洁|保洁|清洁|打扫卫生|居家清洁|家政|家政服务|清洁卫生|housework',
    companionship: '陪伴|陪护|关爱|亲情关爱|巡访|巡访关爱|探访|关爱探访|visiting',
    escort: '助医|陪医|陪诊|陪同就医|陪同就诊|送医|代办就医|escort',
    meal: '送餐|助餐服务|膳食服务|做饭|meals',
    bath: '洗浴|助浴服务|洗澡|上门助浴|bathing',
    comfort: '心理慰藉|心理疏导|精神关爱|emotional support',
    other: '其它|others',
  },
  meal: {
    breakfast: '早|早饭|早点|早膳|早上|早市',
    lunch: '午|中|中餐|午饭|中饭|午膳|中午|noon',
    dinner: '晚|晚饭|夜饭|晚膳|晚上|supper',
  },
  mealMode: {
    dineIn: '堂吃|店内|到店|在店|现场|现场就餐|到店就餐|食堂就餐|eat in|here',
    takeaway: '打包带走|自取|外带|带走|自提|take out|pick up|to go',
    delivery: '配送|外送|送餐上门|上门|送餐到户|上门送餐|delivered|home delivery',
  },
  dinerClass: {
    elder: '老人|长者|60岁以上|60岁及以上|60周岁以上|60周岁及以上|60岁以上老人|60|elders|senior',
    spouse: '配偶|未满60配偶|未满60周岁配偶|老人配偶|60岁以下配偶',
    volunteer: '义工|志愿服务人员|volunteers',
    staff: '工作人员|职工|食堂员工|employee|employees',
    guest: '其他|其他人员|社会人员|社会|家属|散客|居民|陪餐|visitor|other|guests',
    resident: '住养老人|住养人|机构老人|入住老人|院内老人|在院老人|residents',
  },
  payMethod: {
    cash: '现金支付|现付',
    card: '刷卡|扫码|银行卡|微信|支付宝|微信支付|二维码|移动支付|扫码支付|电子支付|wechat|alipay|qr code|code',
    account: '账户|预存|余额|预付|储值|储值卡|预存款|卡内余额|账户余额|饭卡|prepaid|balance',
    monthlyBill: '挂账|记账|签单|月底结|按月结算|月结账|bill|monthly|on account',
  },
}

/** As headings and words are compared: half-width, lower case, without blanks, line breaks and punctuation. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')

function wordsOf(of: ImportEnum): Map<string, string> {
  const words = new Map<string, string>()
  for (const [value, pair] of Object.entries(enums[of])) {
    const aliases = (valueAliases[of] as Record<string, string | undefined>)[value] ?? ''
    for (const word of [value, ...pair, ...aliases.split('|')])
      if (plain(word) !== '') words.set(plain(word), value)
  }
  return words
}

/** Every word that is understood for a value of an enumeration, as `plain` writes it. */
export const valueWords = Object.fromEntries(
  (Object.keys(valueAliases) as ImportEnum[]).map((of) => [of, wordsOf(of)]),
) as Record<ImportEnum, Map<string, string>>
