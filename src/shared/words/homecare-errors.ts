/** Refusals of home care: what is wrong, and what to do. */
export const careErrors = {
  FAMILY_BED_HELD: [
    '{{person}} 已有家庭养老床位 {{code}}，一人只能有一张。请先撤床。',
    '{{person}} already holds family bed {{code}}; one person holds at most one. Close it first.',
  ],
  LIVES_IN_HOME: [
    '{{person}} 正住在机构（{{bed}} 床），不能同时有家庭养老床位。',
    '{{person}} lives in the home (bed {{bed}}) and can’t hold a family bed at the same time.',
  ],
  STEP_OUT_OF_ORDER: ['请按顺序办理，下一步是“{{next}}”。', 'Go step by step: the next one is “{{next}}”.'],
  FAMILY_BED_CLOSED: [
    '{{person}} 的家庭养老床位已于 {{closedOn}} 撤床。',
    'The family bed of {{person}} was closed on {{closedOn}}.',
  ],
  ADAPTATION_MISSING: [
    '还没有登记改造项目，也没有安装或借出的设备。请先登记，或写明没有改造的原因。',
    'No work and no device is entered yet. Enter them first, or say why there are none.',
  ],
  PHOTOS_MISSING: [
    '验收要有改造前后的照片（现有 {{before}} 张前、{{after}} 张后），或写明没有照片的原因。',
    'Acceptance needs photos before and after (there are {{before}} and {{after}}), or a reason why there are none.',
  ],
  WORK_NOT_FINISHED: [
    '还没有完工日期，不能验收。',
    'It can’t be accepted before the day it was finished is entered.',
  ],
  AGREEMENT_OVERLAPS: [
    '与协议 {{number}}（{{from}} 至 {{to}}）的期限重叠。',
    'It overlaps agreement {{number}} ({{from}} to {{to}}).',
  ],
  SERIALS_TAKEN: ['这些编号已登记：{{serials}}', 'These serial numbers are entered already: {{serials}}'],
  ITEM_LENT: [
    '{{item}} 自 {{from}} 起在 {{person}} 家，请先归还。',
    '{{item}} is with {{person}} since {{from}}. Take it back first.',
  ],
  ITEM_IN_REPAIR: ['{{item}} 自 {{from}} 起在维修。', '{{item}} is in repair since {{from}}.'],
  ITEM_WRITTEN_OFF: ['{{item}} 已于 {{on}} 报废。', '{{item}} was written off on {{on}}.'],
  PACKAGE_OVERLAPS: [
    '{{person}} 在这段时间已有同一项目的套餐“{{package}}”。请先结束它，或换日期。',
    '{{person}} has the package “{{package}}” of the same project in that period. End it first, or change the days.',
  ],
  PACKAGE_EMPTY: ['套餐里至少要有一项服务。', 'A package needs at least one item.'],
  PACKAGE_OUT_OF_USE: [
    '套餐“{{package}}”已停用，不能再发放。',
    'The package “{{package}}” is out of use and is given to nobody anew.',
  ],
  MEMBER_OF_OTHER_TEAM: [
    '{{staff}} 在这段时间属于“{{team}}”，一人同时只在一个小组。',
    '{{staff}} belongs to “{{team}}” in that period; a worker is in one team at a time.',
  ],
  WORKER_BUSY: [
    '{{staff}} 从 {{from}}{{until}}已有 {{person}} 的服务。请换时间或换人。',
    '{{staff}} visits {{person}} from {{from}}{{until}}. Choose another time or worker.',
  ],
  ELDER_BUSY: [
    '{{person}} 从 {{from}}{{until}}已有一次服务。请换时间。',
    '{{person}} has another visit from {{from}}{{until}}. Choose another time.',
  ],
  NO_AGREEMENT: [
    '{{person}} 这天不在协议期内，不能安排或登记服务。请先签订或续签协议。',
    'No agreement of {{person}} covers that day. Sign or renew it first.',
  ],
  VISIT_CLASHES: ['有冲突，确认要这样安排请写明原因。', 'Something clashes. Say why to go on all the same.'],
  VISIT_TOO_LONG: [
    '一次服务不能超过 24 小时（现为 {{hours}} 小时）。',
    'A visit lasts at most 24 hours (this is {{hours}}).',
  ],
  OFF_PLAN: [
    '与计划相差 {{minutes}} 分钟（超过 {{threshold}} 分钟），请写明原因。',
    'This is {{minutes}} minutes off plan (more than {{threshold}}). Please say why.',
  ],
  VISIT_STATE: [
    '这次服务现在是“{{state}}”，不能这样做。',
    'This visit is “{{state}}” now; that can’t be done.',
  ],
  NOT_CHECKED_OUT: [
    '上一次服务（{{person}}，{{from}} 开始）还没有签退，请先签退。',
    'The visit to {{person}} that began {{from}} was not checked out. Check out first.',
  ],
  CODE_UNKNOWN: ['没有服务单号 {{code}}，请再看一眼。', 'There is no slip {{code}}. Look again.'],
  ROW_REFUSED: ['第 {{row}} 行有问题，全部都没有保存。', 'Row {{row}} has a problem; nothing was saved.'],
  PICTURE_TOO_LARGE: [
    '图片太大（{{bytes}} 字节），最多 {{most}} 字节。',
    'The picture is too large ({{bytes}} bytes; at most {{most}}).',
  ],
  PICTURE_UNREADABLE: ['这不是可以读取的图片。', 'This is not a picture that can be read.'],
} as const
