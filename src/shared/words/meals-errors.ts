/** Refusals of the meal ledger: what is wrong, and what to do. */
export const mealErrors = {
  CARD_UNKNOWN: [
    '卡号 {{number}} 没有登记。请按姓名查找，或在“就餐人员”里发卡。',
    'Card {{number}} belongs to nobody. Look the person up by name, or give the card to a diner.',
  ],
  CARD_ENDED: [
    '卡号 {{number}} 是 {{person}} 的旧卡，{{on}} 起停用（{{reason}}）。请核对本人后换卡。',
    'Card {{number}} of {{person}} ended on {{on}} ({{reason}}). Make sure who it is, then give a new card.',
  ],
  CARD_TAKEN: ['卡号 {{number}} 是 {{person}} 在用的卡。', 'Card {{number}} is in use by {{person}}.'],
  DINER_EXISTS: [
    '{{person}} 已经登记，编号 {{number}}。',
    '{{person}} is registered already, number {{number}}.',
  ],
  NOT_A_DINER: [
    '{{person}} 还没有登记为就餐人员，请先登记。',
    '{{person}} is not a diner yet. Register them first.',
  ],
  DINER_NUMBER_TAKEN: ['编号 {{number}} 是 {{person}} 的。', 'Number {{number}} belongs to {{person}}.'],
  MEAL_EATEN: [
    '{{person}} 今天的{{meal}}已在 {{site}} 吃过（{{at}}），没有再记。要加一份，请用“加餐（全价）”。',
    '{{person}} had this {{meal}} at {{site}} ({{at}}); nothing was recorded. For one more portion use “Extra at full price”.',
  ],
  DINER_AWAY: [
    '床位记录里 {{person}} 正{{kind}}（{{since}} 起）。人已回来请先在床位图办理返回，或按全价加餐。',
    'On the bed board {{person}} is away ({{kind}}, since {{since}}). Record the return there first, or serve an extra at full price.',
  ],
  DINER_SUSPENDED: [
    '{{person}} 的补贴资格已暂停：{{reason}}。可按全价加餐。',
    'The right of {{person}} to subsidised meals is suspended: {{reason}}. An extra at full price may be served.',
  ],
  CANTEEN_SHUT: [
    '{{site}} 在 {{on}} 是“{{stage}}”，不能记餐。',
    '{{site}} is “{{stage}}” on {{on}}: no meals can be recorded.',
  ],
  NOT_A_CANTEEN: ['{{site}} 不是食堂。', '{{site}} is not a canteen.'],
  NOT_A_HOME: ['{{site}} 不是养老机构，没有在住老人。', '{{site}} is not a home; nobody lives there.'],
  HEAD_COUNT_SITE: ['{{site}} 只记人数，不记姓名。', '{{site}} keeps head counts and no names.'],
  MEAL_NOT_SERVED: ['{{site}} 在 {{on}} 不供应{{meal}}。', '{{site}} serves no {{meal}} on {{on}}.'],
  NO_PRICE: [
    '{{site}} 在 {{on}} 没有{{meal}}的餐标，请先在“食堂”里设定。',
    '{{site}} has no price for {{meal}} on {{on}}. Set it under Canteens first.',
  ],
  MONTH_CLOSED: [
    '{{site}} 的 {{month}} 已结算关账。请在下一个月记“更正”。',
    '{{month}} of {{site}} is settled and closed. Enter an adjustment in the next month.',
  ],
  MONTH_OPEN: [
    '{{site}} 的 {{month}} 还没有关账，请直接作废或补记。',
    '{{month}} of {{site}} is still open. Void or record the meal itself.',
  ],
  MONTH_NOT_OVER: ['{{month}} 还没有过完，不能提交。', '{{month}} is not over yet; it can’t be submitted.'],
  ACCOUNT_TOO_LOW: [
    '{{person}} 的账户余额 {{balanceFen}} 元，不够付 {{neededFen}} 元（可透支 {{overdraftFen}} 元）。请充值或换一种付款方式。',
    'The account of {{person}} holds ¥{{balanceFen}}, which does not cover ¥{{neededFen}} (overdraft ¥{{overdraftFen}}). Top it up or pay another way.',
  ],
  BILL_OVERPAID: [
    '{{person}} 这个月应付 {{dueFen}} 元，已付 {{paidFen}} 元，不能再多收。',
    '{{person}} owes ¥{{dueFen}} for this month and has paid ¥{{paidFen}}; no more can be taken.',
  ],
  QUOTE_CHANGED: [
    '{{person}} 现在应付 {{selfFen}} 元，不是屏幕上的 {{shownFen}} 元。请再看一眼后确认。',
    '{{person}} pays ¥{{selfFen}} now, not ¥{{shownFen}} as shown. Look again and confirm.',
  ],
  ORDER_OVERLAPS: [
    '{{person}} 已有{{meal}}的订餐（{{from}} 起{{until}}），同一天不能订两份。',
    '{{person}} already has a {{meal}} order (from {{from}}{{until}}); one portion a day.',
  ],
  NOT_ORDERED: [
    '{{person}} 在 {{on}} 没有要送的{{meal}}（可能已暂停、退餐或请假）。',
    '{{person}} has no {{meal}} to be delivered on {{on}} (paused, cancelled or away).',
  ],
  DELIVERY_DONE: [
    '{{person}} 的这一份已登记“{{outcome}}”（{{at}}）。',
    'This portion of {{person}} was already entered as “{{outcome}}” ({{at}}).',
  ],
  PRICE_USED: [
    '{{site}} 在 {{on}} 已有按别的餐标记的餐，请选更晚的日期。',
    'Meals were charged at another price at {{site}} on {{on}}. Choose a later day.',
  ],
  MEALS_SERVED: [
    '{{site}} 在 {{on}} 记有就餐，不能改为没有供应。请选更晚的日期。',
    '{{site}} served meals on {{on}}; it can’t have been shut. Choose a later day.',
  ],
  PHOTO_NO_CONSENT: [
    '{{person}} 没有同意使用照片（或已撤回）。请先在人员档案里登记“照片”同意书。',
    '{{person}} has not agreed to a photo, or took it back. Record the consent “photo” on their record first.',
  ],
  RULE_CONFIRMED: [
    '“{{rule}}”这一版已生效，不能修改；请新增一版。',
    'This version of “{{rule}}” is in force and can’t be changed; add another.',
  ],
  RULE_IN_USE: [
    '“{{rule}}”已用于 {{meals}} 餐，不能作废；可以设结束日期。',
    '“{{rule}}” has charged {{meals}} meals and can’t be voided; end it instead.',
  ],
  RULE_OVERLAPS: [
    '“{{rule}}”已有一版从 {{from}} 起生效{{until}}，日期重叠。',
    '“{{rule}}” has a version in force from {{from}}{{until}}; the dates overlap.',
  ],
  SETTLEMENT_STATE: [
    '这个月现在是“{{state}}”，不能这样办。',
    'This month is “{{state}}” now; that can’t be done.',
  ],
  SETTLEMENT_CHANGED: [
    '提交以后明细有变动（提交时 {{before}} 人次，现在 {{meals}} 人次）。请退回后重新提交。',
    'The rows changed since it was submitted ({{before}} person-times then, {{meals}} now). Return it and submit again.',
  ],
  SAMPLE_TOO_EARLY: [
    '“{{dish}}”的留样要满 48 小时，{{until}} 以后才能销样。',
    'The sample of “{{dish}}” must be kept 48 hours; it may be thrown away from {{until}}.',
  ],
  SAMPLE_TAKEN: ['“{{dish}}”这一餐已留样（{{at}}）。', 'A sample of “{{dish}}” was taken already ({{at}}).'],
  DISH_NOT_ON_MENU: ['“{{dish}}”不在这一餐的菜单上。', '“{{dish}}” is not on the menu of this meal.'],
  DISH_SAMPLED: [
    '“{{dish}}”已经留样，不能从菜单上去掉。',
    '“{{dish}}” has a sample; it can’t be taken off the menu.',
  ],
  NOT_EMPLOYED: [
    '{{staff}} 在 {{on}} 不是 {{site}} 的在职员工。',
    '{{staff}} was not employed at {{site}} on {{on}}.',
  ],
  REASON_NEEDED: ['要减少已登记的数，请写明原因。', 'Say why what was entered is to become less.'],
  KEY_USED: [
    '这次提交的编号已用过，请刷新后再试。',
    'This request was sent before. Reload the page and try again.',
  ],
} as const
