/** Refusals of the safety ledger: what is wrong, and what to do. */
export const safetyErrors = {
  CHECKLIST_CONFIRMED: [
    '检查表的这一版已经生效，不能再改。请新建一版。',
    'This version of the checklist is in force and cannot be changed. Make a new version.',
  ],
  CHECKLIST_EMPTY: [
    '检查表（或巡查表的日班、夜班）还没有检查项。请先添加。',
    'The checklist, or its day or night part, has no items yet. Add some first.',
  ],
  CHECKLIST_DRAFTED: [
    '“{{checklist}}”已经有一版草稿，请改那一版。',
    '“{{checklist}}” has a draft already. Change that one.',
  ],
  CHECKLIST_INACTIVE: [
    '“{{checklist}}”已停用，不能再用它开始检查。已经开始的可以做完。',
    '“{{checklist}}” is out of use; no inspection begins by it. Those begun can be finished.',
  ],
  CHECKLIST_NOT_IN_FORCE: [
    '“{{checklist}}”在 {{on}} 没有生效的版本。请先让一版生效。',
    '“{{checklist}}” has no version in force on {{on}}. Confirm one first.',
  ],
  INSPECTION_ENDED: [
    '{{number}} 已经结束，不能再改答案。',
    '{{number}} has ended; its answers can no longer be changed.',
  ],
  INSPECTION_UNFINISHED: [
    '还有 {{count}} 项没有查完，不能结束。请先查完，不涉及的选“不适用”。',
    '{{count}} items are not answered yet. Answer them first; choose “N/A” where one does not apply.',
  ],
  ANSWER_INCOMPLETE: ['“{{item}}”还缺：{{missing}}。', '“{{item}}” still needs: {{missing}}.'],
  SIGNED_BOTH: [
    '{{person}} 已经签了字。巡查人和主管人员要由两个人分别签。',
    '{{person}} has signed already. Patroller and supervisor are two people.',
  ],
  POINT_UNKNOWN: [
    '这个二维码不是本系统的巡查点。请扫墙上的巡查点码，或从列表里选。',
    'This code is no patrol point of this system. Scan the code on the wall, or choose the point from the list.',
  ],
  POINT_ELSEWHERE: [
    '这是“{{point}}”的码，属于{{site}}。请核对地点。',
    'This is the code of “{{point}}”, which belongs to {{site}}. Check where you are.',
  ],
  POINT_RETIRED: ['巡查点“{{point}}”已停用。', 'The point “{{point}}” is no longer used.'],
  DUE_UNKNOWN: ['这项任务在 {{on}} 没有到期的安排。', 'Nothing of this duty is due on {{on}}.'],
  DUE_DONE: ['{{on}} 的“{{duty}}”已经做过了。', '“{{duty}}” of {{on}} is done already.'],
  DUE_MISSED: [
    '{{on}} 的“{{duty}}”已经过了时间，记为漏做。请写明漏做原因。',
    'The time of “{{duty}}” of {{on}} is over: it is missed. Say why instead.',
  ],
  NOT_DUE_YET: ['“{{duty}}”还没到时间。', '“{{duty}}” is not due yet.'],
  OWN_EXCUSE: ['漏做原因要由另一个人批准。', 'The reason of a miss is approved by somebody else.'],
  HAZARD_STEP: [
    '隐患 {{number}} 现在是“{{state}}”，不能做这一步。',
    'Hazard {{number}} is “{{state}}” now; this step does not follow.',
  ],
  HAZARD_FIXER: [
    '{{person}} 参加过隐患 {{number}} 的整改，不能再复查或销号。请由别人来做。',
    '{{person}} took part in fixing hazard {{number}} and may neither re-check nor close it. Somebody else has to.',
  ],
  HAZARD_NOT_VERIFIED: [
    '隐患 {{number}} 还有 {{count}} 项措施没有复查通过，不能销号。',
    'Hazard {{number}} still has {{count}} measures that were not verified; it cannot be closed.',
  ],
  HAZARD_NO_MEASURE: [
    '请先写明整改措施、责任人和期限。',
    'Name the measure, who is responsible and the deadline first.',
  ],
  HAZARD_NOT_DONE: [
    '隐患 {{number}} 还有 {{count}} 项措施没有完成，不能申请复查。',
    'Hazard {{number}} still has {{count}} measures to be done; the re-check cannot be asked for yet.',
  ],
  HAZARD_NOT_MAJOR: [
    '隐患 {{number}} 没有定为重大隐患，不用登记上报。',
    'Hazard {{number}} is not graded as major; there is nothing to report.',
  ],
  HAZARD_SUSPECTED: [
    '隐患 {{number}} 还是“疑似重大”。请先由管理人或责任人定级，再销号。',
    'Hazard {{number}} is still only suspected major. The named manager or responsible person has to grade it first.',
  ],
  HAZARD_NOT_REPORTED: [
    '重大隐患 {{number}} 还没有登记上报。请先登记向谁、何时上报，再销号。',
    'Major hazard {{number}} was not reported yet. Record to whom and when it was reported, then close it.',
  ],
  OWN_EXTENSION: [
    '延期要由整改责任人以外的人批准。',
    'An extension is approved by somebody other than who has to keep the deadline.',
  ],
  NOT_SAFETY_MANAGER: [
    '这一步要由本单位在任的{{role}}来做。请在“隐患”页登记任职，并把账号对应到本人。',
    'This step is for the {{role}} of this site. Name that person on the hazards page and link their account.',
  ],
  BED_UNSAFE: [
    '床位 {{bed}} 因隐患 {{hazard}} 停用，不能住入或恢复使用。请选别的床，或等隐患销号。',
    'Bed {{bed}} is out of use because of hazard {{hazard}}. Choose another bed, or wait until the hazard is closed.',
  ],
  ASSET_CODE_TAKEN: ['编号 {{code}} 已经有了。', 'The code {{code}} is taken.'],
  DRILL_STARTED: ['“{{drill}}”已于 {{at}} 开始。', '“{{drill}}” began {{at}}.'],
  DRILL_NOT_STARTED: ['“{{drill}}”还没有开始。', '“{{drill}}” has not begun yet.'],
  SHIFT_OFF: [
    '{{on}} 没有设{{shift}}。请先在“机构与设置”里设定班次时间。',
    'There is no {{shift}} on {{on}}. Set its hours under Sites & settings first.',
  ],
  SHIFT_TWICE: [
    '{{person}} 在 {{on}} 已经排了{{shift}}。',
    '{{person}} already has the {{shift}} on {{on}}.',
  ],
} as const
