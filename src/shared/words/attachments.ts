/** Photos and signatures. */
export const attachments = {
  take: ['拍照', 'Take a photo'],
  choose: ['选择照片', 'Choose photos'],
  of: ['{{what}}：{{name}}', '{{what}}: {{name}}'],
  none: ['还没有照片', 'No photo yet'],
  open: ['放大查看：{{what}}', 'View large: {{what}}'],
  what: ['{{role}} {{number}}', '{{role}} {{number}}'],
  takenAt: ['拍摄于 {{when}}', 'Taken {{when}}'],
  recorded: ['{{who}} 保存于 {{when}}', 'Saved by {{who}}, {{when}}'],
  showVoided: ['显示已作废的（{{count}}）', 'Show voided ({{count}})'],
  voided: ['已作废', 'Voided'],
  void: ['作废这张', 'Void this one'],
  voidTitle: ['作废照片', 'Void the photo'],
  voidLead: ['照片会保留在记录里，但不再算数。', 'It stays on record but no longer counts.'],
  shrinking: ['正在缩小 {{name}}…', 'Shrinking {{name}}…'],
  saving: ['正在保存 {{name}}…', 'Saving {{name}}…'],
  saved: ['{{name}} 已保存', '{{name}} is saved'],
  hide: ['知道了', 'OK'],
  usedBefore: [
    '这张照片以前用过：{{where}}。请看看是不是选错了。',
    'This photo was used before: {{where}}. Please check that it is the right one.',
  ],
  usedWhere: ['{{entity}}（{{when}}）', '{{entity}} ({{when}})'],
  entity: {
    familyBed: ['家庭养老床位', 'a family bed'],
    adaptationWork: ['适老化改造', 'an adaptation work'],
    equipmentItem: ['辅具设备', 'an item of equipment'],
    visit: ['上门服务', 'a visit'],
  },
  problem: {
    notPicture: [
      '{{name}} 不是照片，请选择照片文件（JPG、PNG）。',
      '{{name}} is not a picture. Choose a picture file (JPG or PNG).',
    ],
    tooLarge: [
      '{{name}} 太大（{{size}}），最大 {{most}}。请用手机重新拍一张。',
      '{{name}} is too large ({{size}}; at most {{most}}). Take it again with a phone.',
    ],
    unreadable: [
      '{{name}} 打不开：文件已损坏，或是本机不支持的格式（如 HEIC）。请换成 JPG 再试。',
      '{{name}} can’t be opened: it is damaged, or of a kind this computer can’t read (such as HEIC). Try a JPG.',
    ],
    unshrinkable: [
      '{{name}} 缩不到可以保存的大小，请重新拍一张。',
      '{{name}} can’t be made small enough to save. Take it again.',
    ],
  },
  sign: {
    area: ['请在这里用手指、鼠标或笔签名', 'Sign here with a finger, mouse or pen'],
    clear: ['清除', 'Clear'],
    save: ['保存签名', 'Save the signature'],
    again: ['重新签名', 'Sign again'],
    againTitle: ['作废这个签名', 'Void this signature'],
    againLead: ['原签名会保留在记录里，但不再算数。', 'The signature stays on record but no longer counts.'],
    onPaper: ['已在纸上签名（存档）', 'Signed on paper (kept on file)'],
  },
} as const
