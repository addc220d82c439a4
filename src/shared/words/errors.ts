import { careErrors } from './homecare-errors.ts'
import { mealErrors } from './meals-errors.ts'
import { safetyErrors } from './safety-errors.ts'

/** One sentence per refusal (shared/errors.ts): what is wrong, and what to do. The keys are the codes. */
export const errors = {
  ...careErrors,
  ...mealErrors,
  ...safetyErrors,
  SIGNED_OUT: ['登录已失效，请重新登录。', 'You are signed out. Please sign in again.'],
  LOCKED: ['屏幕已锁定，请输入密码。', 'The screen is locked. Enter your secret.'],
  WRONG_SECRET: ['用户名或密码不对。', 'The name or the secret is wrong.'],
  WRONG_SECRET_WAIT: [
    '用户名或密码不对，请等 {{waitSeconds}} 秒再试。',
    'The name or the secret is wrong. Wait {{waitSeconds}} seconds and try again.',
  ],
  TOO_MANY_TRIES: [
    '试错太多，请等 {{waitSeconds}} 秒再试。',
    'Too many tries. Wait {{waitSeconds}} seconds.',
  ],
  FORBIDDEN: ['您的账号没有这项权限，请联系院长。', 'Your account may not do this. Ask the director.'],
  OTHER_SITE: [
    '这属于其他机构，您的账号看不到。',
    'This belongs to another site that your account does not cover.',
  ],
  ALREADY_SET_UP: ['机构已经建好，请直接登录。', 'The organisation exists already. Please sign in.'],
  LAST_DIRECTOR: [
    '至少要有一位院长账号，不能停用最后一位。',
    'There must be at least one director; this is the last one.',
  ],
  NOT_FOUND: ['找不到这条记录，可能已被更正。', 'This record is not there; it may have been corrected.'],
  STALE: [
    '{{by}} 刚刚改过这条记录，请核对后再保存。',
    '{{by}} has just changed this record. Compare, then save again.',
  ],
  NAME_TAKEN: ['“{{name}}”已经有了，请换一个名称。', '“{{name}}” exists already. Choose another name.'],
  BACKWARD: ['结束早于开始，请检查日期和时间。', 'The end lies before the start. Check the dates and times.'],
  IN_FUTURE: [
    '时间还没到，请填现在或以前的时间。',
    'That time has not come yet. Give the present or an earlier time.',
  ],
  IN_PAST: ['日期已过，请填今天或以后的日期。', 'That day has passed. Give today or a later day.'],
  ALREADY_VOIDED: ['这条记录已经作废。', 'This entry was voided already.'],
  ALREADY_ENDED: ['这条记录已于 {{at}} 结束。', 'This already ended at {{at}}.'],
  ID_NUMBER_TAKEN: [
    '这个身份证号已登记在 {{person}} 名下，请打开核对或合并。',
    'This ID number belongs to {{person}}. Open that record or merge the two.',
  ],
  ID_NUMBER_MALFORMED: [
    '身份证号应是 18 位（或旧的 15 位），请检查。',
    'An ID number has 18 digits (or 15, the old form). Please check.',
  ],
  POSSIBLE_DUPLICATES: ['可能已登记过，请先核对。', 'This person may be here already. Please compare.'],
  PERSON_DIED: ['{{person}} 已于 {{diedOn}} 去世。', '{{person}} died on {{diedOn}}.'],
  PERSON_IN_USE: [
    '{{person}} 有在用的记录（床位、预留或轮候），请先处理。',
    '{{person}} still has a bed, a hold or a place on the list. Settle that first.',
  ],
  MERGE_SAME: ['请选择两条不同的记录。', 'Choose two different records.'],
  MERGE_OVERLAPS: [
    '{{person}} 与 {{other}} 在同一时间各有床位、家庭养老床位、套餐或上门服务，不能合并为一个人。',
    'At one time {{person}} and {{other}} both had a bed, a family bed, a package or a visit: they can’t be one person.',
  ],
  MERGE_CHANGED: [
    '合并之后 {{person}} 的记录又有变动，不能撤回。',
    'The records of {{person}} changed after the merge; it can’t be taken back.',
  ],
  BED_TAKEN: [
    '{{bed}} 床由 {{person}} 住着（{{from}} 起{{until}}），请另选床位或时间。',
    'Bed {{bed}} is taken by {{person}} (from {{from}}{{until}}). Choose another bed or time.',
  ],
  BED_HELD: [
    '{{bed}} 床为 {{person}} 预留到 {{until}}，不能给别人。',
    'Bed {{bed}} is held for {{person}} until {{until}}.',
  ],
  BED_OUT: ['{{bed}} 床停用中（{{reason}}），不能入住。', 'Bed {{bed}} is out of service ({{reason}}).'],
  BED_RETIRED: ['{{bed}} 床已撤销。', 'Bed {{bed}} was retired.'],
  BED_NOT_YET: [
    '{{bed}} 床那时还没有设立（{{at}} 起）。',
    'Bed {{bed}} was not set up yet at that time (from {{at}}).',
  ],
  BED_IN_USE: [
    '{{bed}} 床由 {{person}} 使用，请先办理换床、退住或取消预留。',
    'Bed {{bed}} is used by {{person}}. Transfer, discharge or release the hold first.',
  ],
  BED_CODES_TAKEN: ['这些床号已在使用：{{codes}}', 'These bed codes are in use: {{codes}}'],
  BED_OF_OTHER_SITE: [
    '{{bed}} 床在另一家机构，不能换床；请先退住，再到那边入住。',
    'Bed {{bed}} is at another site. Discharge here, then admit there.',
  ],
  SAME_BED: ['已经住在 {{bed}} 床。', 'Already in bed {{bed}}.'],
  BED_KIND_FIXED: [
    '{{bed}} 床已有入住记录，类别不能改；可撤销后新设。',
    'Bed {{bed}} has a history, so its kind is fixed. Retire it and set up a new one.',
  ],
  PERSON_IN_BED: [
    '{{person}} 那段时间住在 {{bed}} 床（{{from}} 起{{until}}）。',
    '{{person}} is in bed {{bed}} at that time (from {{from}}{{until}}).',
  ],
  PERSON_HOLDS: [
    '已为 {{person}} 预留了 {{bed}} 床（到 {{until}}）。',
    'Bed {{bed}} is already held for {{person}} until {{until}}.',
  ],
  NOT_IN_BED: ['{{person}} 那时没有住在床位上。', '{{person}} is not in a bed at that time.'],
  STAY_ENDED: ['{{person}} 已于 {{at}} 退住。', '{{person}} left on {{at}}.'],
  BEFORE_ARRIVAL: [
    '早于 {{person}} 的入住时间（{{arrivedAt}}）。',
    'That is before {{person}} arrived ({{arrivedAt}}).',
  ],
  LATER_ENTRY: [
    '{{person}} 在 {{at}} 还有后面的记录，请先更正那一条。',
    '{{person}} has a later entry at {{at}}. Correct that one first.',
  ],
  NOT_LATEST: [
    '这不是 {{person}} 的最后一条记录，请从最后一条开始作废。',
    'This is not the latest entry of {{person}}. Void the latest one first.',
  ],
  NOT_ON_TRIAL: ['{{person}} 不在试住。', '{{person}} is not on trial.'],
  ON_LEAVE: [
    '{{person}} 已请假外出（{{from}} 起），请先办理返回。',
    '{{person}} is on leave since {{from}}. Record the return first.',
  ],
  NOT_ON_LEAVE: ['{{person}} 没有请假。', '{{person}} is not on leave.'],
  LEAVE_OVERLAPS: [
    '{{person}} 在 {{from}} 已有请假记录，时间重叠。',
    '{{person}} has another leave at {{from}} that overlaps.',
  ],
  ROOM_FOR_OTHERS: [
    '{{room}} 房是{{audience}}房，{{person}} 不符合。有权限者可填写原因后安排。',
    'Room {{room}} is for {{audience}}; {{person}} does not fit. With a reason, it can be overridden.',
  ],
  ROOM_WOULD_MIX: [
    '{{room}} 房现住 {{others}}，安排后将男女同住。确定吗？',
    'Room {{room}} holds {{others}}; it would become mixed. Is that right?',
  ],
  ALREADY_WAITING: ['{{person}} 已在轮候名单上。', '{{person}} is on the waiting list already.'],
  NOT_WAITING: ['{{person}} 不在轮候名单上。', '{{person}} is not on the waiting list.'],
  IMPORT_HAS_ERRORS: [
    '表格里还有 {{count}} 处错误，改好后再导入。',
    'The sheet still has {{count}} errors. Mend them, then import.',
  ],
  IMPORT_ALREADY_UNDONE: ['这次导入已经撤回。', 'This import was taken back already.'],
  IMPORT_IN_USE: [
    '导入后又有变动，不能整批撤回：{{names}}',
    'Changed since the import, so it can’t be taken back: {{names}}',
  ],
  FILE_NEWER: [
    '数据文件 {{file}} 由更新的版本建立，请先升级本软件。文件没有改动。',
    'The file {{file}} was made by a newer version. Please update this program. The file was not touched.',
  ],
  FILE_FOREIGN: [
    '{{file}} 不是颐安的数据文件，没有改动。',
    '{{file}} is not a file of Yi’an; it was not touched.',
  ],
  FILE_BROKEN: [
    '{{file}} 已损坏或不是数据库，请从备份恢复。',
    '{{file}} is damaged or not a database. Restore a backup.',
  ],
  FILE_IN_USE: ['{{file}} 正被另一个颐安使用。', '{{file}} is in use by another Yi’an.'],
  DISK_FULL: [
    '磁盘已满，这次没有保存。请清理磁盘后再试。',
    'The disk is full; nothing was saved. Make room and try again.',
  ],
  NOT_WRITABLE: [
    '不能写入 {{file}}，这次没有保存。请检查磁盘和权限。',
    'Can’t write {{file}}; nothing was saved. Check the disk and its permissions.',
  ],
  BUG: [
    '程序出了问题（编号 {{id}}），没有保存。请再试一次；仍不行请把编号告诉技术人员。',
    'Something went wrong on our side (no. {{id}}); nothing was saved. Try again, and tell support the number if it stays.',
  ],
  BAD_REQUEST: [
    '有内容填得不对，请检查：{{fields}}',
    'Something is not filled in right. Please check: {{fields}}',
  ],
  OFFLINE: [
    '连不上本机服务，没有保存。您填的内容还在，请稍后再试。',
    'The local service can’t be reached; nothing was saved. What you typed is still here. Try again in a moment.',
  ],
  untilPart: ['，到 {{until}}', ', until {{until}}'],
  field: {
    required: ['请填写', 'Please fill this in'],
    invalid: ['填得不对，请检查', 'This is not right, please check'],
    tooLong: ['太长了，最多 {{count}} 个字', 'Too long, at most {{count}} characters'],
    tooShort: ['太短了，至少 {{count}} 个字', 'Too short, at least {{count}} characters'],
    tooSmall: ['不能小于 {{count}}', 'At least {{count}}'],
    tooBig: ['不能大于 {{count}}', 'At most {{count}}'],
    backward: ['不能早于（小于）开始', 'Can’t be before (below) the first'],
    notADate: ['日期应写成 年-月-日，如 2026-03-05', 'Write a date as YYYY-MM-DD, e.g. 2026-03-05'],
    secret: ['密码是 4–8 位数字，或至少 8 个字符', 'Use 4–8 digits, or at least 8 characters'],
  },
} as const
