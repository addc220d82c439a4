import { column, date, either, enumOf, type ImportField, text } from './column.ts'

/** A ledger of meals: one row per person and meal, or per number of people without names. */
export const meals: readonly ImportField[] = [
  column(
    'date',
    date,
    '就餐日期|Date|日期|用餐日期|消费日期|供餐日期|送餐日期|就餐时间|用餐时间|消费时间|刷卡时间|交易时间|年月日|Meal date|Day',
    true,
  ),
  column('meal', enumOf('meal'), '餐次|Meal|餐别|餐段|餐类|就餐餐次|用餐餐次|用餐类别|Which meal', true),
  either(
    column(
      'name',
      text(100),
      '姓名|Name|名字|老人姓名|长者姓名|就餐人|就餐人姓名|用餐人|用餐人姓名|就餐老人|用餐老人|老人|长者|持卡人|Full name|Diner|Diner name|Person|Elder',
    ),
    'number',
    'count',
  ),
  column(
    'number',
    text(64),
    '编号/卡号|Number|卡号|编号|就餐卡号|就餐编号|用餐编号|饭卡号|老人编号|长者编号|会员号|会员卡号|身份证号|身份证|身份证号码|公民身份号码|证件号|证件号码|Diner number|Card number|Card|Card no|ID number|ID no',
  ),
  column(
    'count',
    { kind: 'count' },
    '人数|Count|份数|数量|人次|就餐人数|用餐人数|就餐人次|用餐人次|就餐份数|供餐份数|客数|People|Head count|Portions|Quantity',
  ),
  column(
    'class',
    enumOf('dinerClass'),
    '人员类别|Class|人员类型|就餐人员|类别|人群|对象类别|就餐对象|人员性质|Diner class|Who|Group',
  ),
  column(
    'mode',
    enumOf('mealMode'),
    '就餐方式|Mode|方式|用餐方式|取餐方式|供餐方式|配餐方式|Way|Dine in or takeaway',
  ),
  column(
    'pay',
    enumOf('payMethod'),
    '付款方式|Paid by|支付方式|结算方式|收款方式|缴费方式|交易方式|Payment|Payment method|Pay',
  ),
  column(
    'amount',
    { kind: 'money' },
    '金额|Amount|自付金额|个人自付|老人自付|自付|实付金额|实付|实收金额|实收|付款金额|支付金额|收款金额|消费金额|交易金额|应付金额|Paid|Amount paid|Self-paid',
  ),
]
