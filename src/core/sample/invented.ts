import { addDays, type Day } from '../../shared/day.ts'
import { checkDigitOf } from '../../shared/people/id-number.ts'
import {
  type CareLevel,
  type Condition,
  emptyCondition,
  type Mobility,
  type NewPerson,
  type Sex,
} from '../../shared/people/schema.ts'
import type { Random } from './random.ts'

const surnames = [
  ...'王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单解',
]
const given = {
  male: [...'建国志强明德光荣福生永贵家兴正平文斌世昌长海春林国庆树森金水炳坤祖荫克勤大成'],
  female: [...'秀英桂兰玉珍淑华美凤春梅丽娟月娥素芬翠莲惠芳彩霞金花雪梅碧云佩瑶凤琴爱莲'],
  unknown: [...'平安'],
}
const streets = ['海角街道', '东街街道', '中街街道', '西街街道', '地角街道', '高德街道', '驿马街道', '银滩镇']

/** An invented name of two or, mostly, three characters. */
export function inventName(random: Random, sex: Sex): string {
  const letters = given[sex]
  return random.pick(surnames) + random.pick(letters) + (random.chance(0.85) ? random.pick(letters) : '')
}

/** A number with a true check digit on an area code that no county has, so that it is nobody's. */
function inventNumber(random: Random, birthOn: Day, sex: Sex): string {
  for (;;) {
    const order = random.whole(0, 499) * 2 + (sex === 'male' ? 1 : 0)
    const body = `450599${birthOn.replaceAll('-', '')}${String(order).padStart(3, '0')}`
    if (random.isNew(body)) return body + checkDigitOf(body)
  }
}

const careLevels: readonly (readonly [CareLevel, number])[] = [
  ['selfCare', 22],
  ['assisted', 26],
  ['assistedHigh', 22],
  ['fullCare', 20],
  ['special', 10],
]
const mobilities: Record<CareLevel, readonly (readonly [Mobility, number])[]> = {
  selfCare: [
    ['walks', 95],
    ['withHelp', 5],
  ],
  assisted: [
    ['walks', 45],
    ['withHelp', 45],
    ['wheelchair', 10],
  ],
  assistedHigh: [
    ['walks', 10],
    ['withHelp', 50],
    ['wheelchair', 40],
  ],
  fullCare: [
    ['withHelp', 15],
    ['wheelchair', 60],
    ['carried', 25],
  ],
  special: [
    ['wheelchair', 30],
    ['carried', 70],
  ],
}

export function inventCondition(random: Random): Condition {
  const careLevel = random.weighted(careLevels)
  const mobility = random.weighted(mobilities[careLevel])
  return {
    ...emptyCondition,
    careLevel,
    mobility,
    carryTool:
      mobility === 'carried' ? random.pick(['blanket', 'stretcher', 'evacuationChair'] as const) : 'none',
    hasOxygen: random.chance(careLevel === 'special' ? 0.25 : 0.04),
    hearing: random.weighted([
      ['good', 60],
      ['poor', 25],
      ['aid', 10],
      ['deaf', 5],
    ]),
    diet: random.weighted([
      ['ordinary', 55],
      ['lowSalt', 20],
      ['diabetic', 18],
      ['lowFat', 4],
      ['vegetarian', 2],
      ['halal', 1],
    ]),
    texture: random.weighted([
      ['ordinary', 60],
      ['soft', 25],
      ['minced', 8],
      ['pureed', 5],
      ['tube', 2],
    ]),
    allergies: random.chance(0.06) ? random.pick(['青霉素', '海鲜', '花生', '牛奶', '磺胺']) : '',
  }
}

/** A person on a day: everything a home would have on file, some of it missing, as in life. */
export function inventPerson(random: Random, on: Day): NewPerson {
  const sex: Sex = random.chance(0.58) ? 'female' : 'male'
  const birthOn = addDays(on, -random.whole(66 * 365, 97 * 365))
  const name = inventName(random, sex)
  const number = inventNumber(random, birthOn, sex)
  const street = random.pick(streets)
  const family = inventName(random, random.pick(['male', 'female']))
  return {
    name,
    sex,
    birthOn,
    birthYear: null,
    // One in fifty was copied wrongly, one in thirty is not at hand.
    idNumber: random.chance(0.033)
      ? ''
      : random.chance(0.02)
        ? number.slice(0, 17) + (number.endsWith('1') ? '2' : '1')
        : number,
    phone: random.chance(0.6) ? `1380013${String(random.whole(0, 9999)).padStart(4, '0')}` : '',
    address: `北海市海城区${street}演示路${random.whole(1, 180)}号`,
    street,
    funding: random.weighted([
      ['selfPaying', 62],
      ['hardship', 10],
      ['lowIncome', 10],
      ['nearLowIncome', 8],
      ['veteran', 6],
      ['other', 4],
    ]),
    isAlone: random.chance(0.12),
    isFamilyPlanningSpecial: random.chance(0.03),
    note: '',
    contacts: [
      {
        name: family,
        relation: random.pick(['子女', '配偶', '侄子', '外甥女']),
        phone: `1390013${String(random.whole(0, 9999)).padStart(4, '0')}`,
        address: '',
        isGuardian: random.chance(0.3),
        isGuarantor: random.chance(0.7),
        isEmergency: true,
      },
    ],
    documents: random.chance(0.92)
      ? [
          {
            kind: 'contract',
            number: `HT${on.replaceAll('-', '')}${random.whole(10, 99)}`,
            signedOn: on,
            expiresOn: addDays(on, 365),
            note: '',
          },
          {
            kind: 'medicalCheck',
            number: '',
            signedOn: addDays(on, -random.whole(1, 20)),
            expiresOn: null,
            note: '',
          },
        ]
      : [],
    consents: [
      {
        purpose: 'health',
        noticeVersion: '2024-1',
        signedBy: random.chance(0.7) ? 'self' : 'guardian',
        signer: family,
        method: 'paper',
        givenOn: on,
        withdrawnOn: null,
      },
    ],
    condition: inventCondition(random),
    isDuplicateConfirmed: true,
  }
}
