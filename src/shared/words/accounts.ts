/** Set-up, sign-in, lock and the page of accounts. */
export const accounts = {
  setUp: {
    title: ['欢迎使用颐安', "Welcome to Yi'an"],
    lead: [
      '先建立您的机构和院长账号，两分钟即可。',
      'First your organisation and the director’s account. It takes two minutes.',
    ],
    organisation: ['单位名称', 'Organisation'],
    siteName: ['机构名称', 'Name of the first site'],
    siteKind: ['机构类型', 'Kind of site'],
    operator: ['运营方式', 'Operator'],
    displayName: ['院长姓名', 'Director’s name'],
    name: ['登录名', 'Sign-in name'],
    secret: ['密码', 'PIN or password'],
    secretHint: ['4–8 位数字，或至少 8 个字符', '4–8 digits, or at least 8 characters'],
    secretAgain: ['再输一次密码', 'PIN or password again'],
    secretDiffers: ['两次输入的密码不一样', 'The two do not match'],
    submit: ['建立并开始使用', 'Create and begin'],
    local: ['所有数据只存放在这台电脑上。', 'All data stays on this computer.'],
  },
  signIn: {
    title: ['登录', 'Sign in'],
    name: ['登录名', 'Name'],
    secret: ['密码', 'PIN or password'],
    submit: ['登录', 'Sign in'],
  },
  lock: {
    title: ['屏幕已锁定', 'Screen locked'],
    lead: [
      '{{name}}，请输入密码继续。您没有保存的内容还在。',
      '{{name}}, enter your secret to go on. What you had not saved is still here.',
    ],
    submit: ['解锁', 'Unlock'],
    other: ['换一个账号登录', 'Sign in as someone else'],
  },
  page: {
    lead: [
      '每人一个账号，操作记录才分得清。',
      'One account per person, so that the audit log can tell who did what.',
    ],
    add: ['添加账号', 'Add an account'],
    edit: ['修改账号', 'Change the account'],
    name: ['登录名', 'Sign-in name'],
    displayName: ['姓名', 'Name'],
    role: ['角色', 'Role'],
    staff: ['对应的员工', 'Member of staff'],
    staffHint: [
      '安全责任人、整改和复查按本人认，要选对。',
      'Who is named for safety, who fixed and who re-checked is told by person.',
    ],
    sites: ['可见机构', 'Sites'],
    allSites: ['全部机构', 'All sites'],
    limited: ['只限以下机构', 'Only these sites'],
    active: ['启用', 'Active'],
    inactive: ['已停用', 'Switched off'],
    resetSecret: ['重设密码', 'New secret'],
  },
  roleHint: {
    director: ['全部权限，含账号、备份和设置', 'Everything, with accounts, backups and settings'],
    nursing: ['床位和老人：入住、换床、请假、退住', 'Beds and residents: admit, transfer, leave, discharge'],
    homecare: ['登记老人；居家服务', 'People; home care'],
    canteen: ['登记就餐老人；只看饮食要求', 'Diners; sees diet only'],
    safety: [
      '巡查、隐患、演练；看床位和疏散所需信息',
      'Rounds, hazards, drills; sees beds and what an evacuation needs',
    ],
    auditor: ['查看全部（脱敏），不能改动', 'Reads everything masked, writes nothing'],
  },
  secret: {
    current: ['现在的密码', 'Present secret'],
    next: ['新密码', 'New secret'],
  },
} as const
