/** The page of backups. */
export const backups = {
  title: ['备份', 'Backups'],
  lead: [
    '每天和每次关闭时自动备份，保留 7 天、8 周、12 个月。',
    'Made daily and on closing; 7 daily, 8 weekly and 12 monthly ones are kept.',
  ],
  make: ['立即备份', 'Back up now'],
  made: ['备份已完成并检查', 'The backup is made and checked'],
  at: ['时间', 'Made at'],
  reason: ['缘由', 'Why'],
  size: ['大小', 'Size'],
  kept: ['保留为', 'Kept as'],
  reasons: {
    daily: ['每日', 'Daily'],
    closing: ['关闭时', 'On closing'],
    manual: ['手动', 'By hand'],
    beforeRestore: ['恢复之前', 'Before a restore'],
    beforeMigration: ['升级之前', 'Before an upgrade'],
  },
  keptAs: {
    daily: ['日', 'Daily'],
    weekly: ['周', 'Weekly'],
    monthly: ['月', 'Monthly'],
    latest: ['最新', 'Newest'],
    deliberate: ['特意保留', 'Kept on purpose'],
  },
  space: [
    '备份共占 {{total}}，上限 {{limit}}；数据文件 {{file}}。',
    'Backups take {{total}} of at most {{limit}}; the data file {{file}}.',
  ],
  folder: ['备份文件夹：{{folder}}', 'Folder of the backups: {{folder}}'],
  copyHint: [
    '请定期把这个文件夹复制到 U 盘或另一台电脑。',
    'Copy this folder to a USB stick or another computer from time to time.',
  ],
  restore: ['恢复', 'Restore'],
  restoreTitle: ['恢复到 {{when}} 的备份', 'Restore the backup of {{when}}'],
  restoreLead: [
    '此后录入的内容将不在新的数据里。现在的数据会先另存一份备份，可以再换回来。',
    'What was entered after it will not be in the data. The present state is backed up first, so you can come back.',
  ],
  restored: [
    '已恢复；恢复之前的数据存为 {{snapshot}}',
    'Restored. What was there before is kept as {{snapshot}}',
  ],
  failed: ['上次备份失败（{{when}}）：{{message}}', 'The last backup failed ({{when}}): {{message}}'],
  empty: ['还没有备份。点“立即备份”做第一份。', 'No backup yet. Make the first one now.'],
} as const
