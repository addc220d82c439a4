/** Every sentence the scripts say: Chinese, English. `{name}` is filled in by say(). */
export const words = {
  // Node
  nodeTooOld: [
    '需要 Node.js 20 或更高版本，当前是 {version}。请从 nodejs.org 安装新版本后重试。',
    'Node.js 20 or newer is needed; this is {version}. Install a newer one from nodejs.org and try again.',
  ],
  nodeNotOurs: [
    '此程序需要 Node.js 24，当前是 {version}。请用 npm start 或 npm test 启动，它们会使用项目自带的 Node.js 24。',
    "This program needs Node.js 24; this is {version}. Use npm start or npm test: they run it with the project's own Node.js 24.",
  ],
  nodeMissing: [
    '依赖已安装，但项目自带的 Node.js 24 不在（{where}），它没有装上或不能在本机运行。',
    "The packages are installed, but the project's own Node.js 24 is not ({where}): it was left out, or does not run on this machine.",
  ],
  nodeMissingDo: [
    '请删除 node_modules 后重试（不要使用 --omit=optional）；或自行安装 Node.js 24 或更高版本。',
    'Delete node_modules and try again (without --omit=optional), or install Node.js 24 or newer yourself.',
  ],
  nodeSystem: [
    '本平台（{platform}）没有项目自带的 Node.js，系统的是 {version}。请从 nodejs.org 安装 Node.js 24 或更高版本后重试。',
    "For this platform ({platform}) the project brings no Node.js, and the system's is {version}. Install Node.js 24 or newer from nodejs.org and try again.",
  ],
  // Set-up
  setUpUsage: ['用法：node scripts/set-up.mjs start|test', 'Usage: node scripts/set-up.mjs start|test'],
  setUpReady: ['准备工作：所需的都已就绪', 'Set-up: everything needed is here'],
  setUpWait: [
    '另一个窗口正在做准备工作，等它完成……',
    'Another set-up is under way in this folder; waiting for it …',
  ],
  buildWait: [
    '另一个窗口正在构建，等它完成……',
    'Another build is under way in this folder; waiting for it …',
  ],
  lockTooLong: ['等了 {minutes} 分钟仍未轮到', 'waited {minutes} minutes and it has not finished'],
  lockTooLongDo: [
    '如果没有别的窗口在运行，请删除文件夹 {lock} 后重试。',
    'If nothing else is running, delete the folder {lock} and try again.',
  ],
  packages: ['安装依赖（{why}）', 'Packages ({why})'],
  whyNone: ['第一次运行，需要几分钟', 'first run, takes some minutes'],
  whyLock: ['锁定文件有变化', 'the lock file has changed'],
  whyPlatform: ['原来是为 {platform} 安装的', 'they were installed for {platform}'],
  whyBroken: ['上次没有装完', 'the last installation was not finished'],
  packagesDo: [
    '请检查网络（国内可先设置 npm 镜像：npm config set registry …）和磁盘空间，然后重试。',
    'Check the network (or set a npm mirror: npm config set registry …) and the disk space, then try again.',
  ],
  npmMissing: ['找不到 npm', 'npm was not found'],
  node24: ['项目自带的 Node.js 24', "The project's own Node.js 24"],
  apt: ['安装系统软件包 {names}（测试用）', 'System packages {names} (for the tests)'],
  aptFailed: ['没有装上：{why}', 'not installed: {why}'],
  ownBrowser: ['下载 Playwright 的 Chromium（测试用）', "Playwright's own Chromium (for the tests)"],
  browserDo: [
    '请安装 Chromium 或 Chrome，或用环境变量 YIAN_CHROMIUM 指出它的位置，然后重试。',
    'Install Chromium or Chrome, or name it with the environment variable YIAN_CHROMIUM, then try again.',
  ],
  chromiumFind: ['查找 Chromium（测试用）', 'Looking for Chromium (for the tests)'],
  chromiumNamed: [
    'YIAN_CHROMIUM 指向的 {path} 不存在或不能运行',
    'YIAN_CHROMIUM names {path}, which is not there or does not run',
  ],
  fontMissing: [
    '提醒：没有中文字体，截图和打印里的汉字会是方框。请安装 fonts-wqy-zenhei 或其他中文字体。继续进行。',
    'Note: no Chinese font was found; Chinese text will be boxes in pictures and print. Install fonts-wqy-zenhei or another one. Going on.',
  ],
  failed: ['失败：{step}', 'Failed: {step}'],
  why: ['原因：', 'Why:'],
  whatToDo: ['怎么办：', 'What to do:'],
  tookTooLong: ['超过 {seconds} 秒没有完成，已停止', 'not finished after {seconds} s, stopped'],
  exitCode: ['退出码 {code}', 'exit code {code}'],
  // Build
  build: ['构建 {part}（源文件有变化）', 'Building {part} (the sources have changed)'],
  partApp: ['界面和桌面程序', 'the pages and the desktop app'],
  partServer: ['本机服务', 'the local server'],
  buildDo: [
    '以上是构建工具的说明；如果没有改过源文件，请删除 node_modules 后重试。',
    "The lines above are the build tool's; if no source was changed, delete node_modules and try again.",
  ],
  // Start
  unknownOption: [
    '不认识的选项 {option}。可用的选项见 npm start -- --help',
    'Unknown option {option}. See npm start -- --help',
  ],
  optionNeedsValue: ['选项 {option} 后面要有值。', 'The option {option} needs a value.'],
  optionNoValue: ['选项 {option} 不带值。', 'The option {option} takes no value.'],
  badHost: [
    '--host 只能是 desktop 或 browser，不能是 {value}。',
    '--host is desktop or browser, not {value}.',
  ],
  badPort: [
    '--port 应是 0 到 65535 的整数，不能是 {value}。',
    '--port is a whole number from 0 to 65535, not {value}.',
  ],
  help: [
    `颐安：npm start -- [选项]
  --host desktop|browser  在桌面窗口还是浏览器中打开（默认：能开窗口就开窗口）
  --port N                本机服务的端口
  --data DIR              数据文件夹（默认：{data}）
  --sample                打开样例机构（单独的文件，不影响自己的数据）
  --no-open               不自动打开浏览器
  --help                  显示本说明`,
    `Yi'an: npm start -- [options]
  --host desktop|browser  a window of its own or the browser (default: a window where possible)
  --port N                port of the local server
  --data DIR              data folder (default: {data})
  --sample                open the sample facility (a file of its own; your data is not touched)
  --no-open               do not open the browser
  --help                  show this`,
  ],
  fetchElectron: [
    '下载桌面窗口组件 Electron（第一次）',
    "Fetching Electron, the window's runtime (first time)",
  ],
  noWindow: [
    '不能用桌面窗口（{why}），改在浏览器中打开。',
    "A window of its own can't be had ({why}): opening in the browser instead.",
  ],
  electronNotFetched: [
    'Electron 下载没有成功；再试一次：npm start -- --host desktop，可设置 ELECTRON_MIRROR',
    'the download of Electron failed; to try again: npm start -- --host desktop, ELECTRON_MIRROR is respected',
  ],
  electronFailedBefore: [
    'Electron 最近一天内下载失败过；再试一次：npm start -- --host desktop，可设置 ELECTRON_MIRROR',
    'the download of Electron failed within the last day; to try again: npm start -- --host desktop, ELECTRON_MIRROR is respected',
  ],
  electronRoot: ['Electron 不能以 root 身份运行', 'Electron does not run as root'],
  electronDied: ['Electron 在本机不能运行', 'Electron does not run on this machine'],
  noDisplay: ['没有图形界面，只提供网页服务。', 'There is no display: serving only.'],
  ready: ['颐安已就绪：{url} （按 Ctrl-C 关闭）', "Yi'an is ready: {url} (Ctrl-C closes it)"],
  running: ['颐安已在运行，转到：{url}', "Yi'an is already running on this data: {url}"],
  noBrowser: [
    '没能自动打开浏览器，请自行打开上面的地址。',
    'The browser could not be opened: open the address above yourself.',
  ],
  closing: ['正在保存并关闭……', 'Closing the file …'],
  killed: [
    '不再等待，已强行结束；已保存的数据不会丢失。',
    'Not waiting any longer: ended by force. Nothing saved is lost.',
  ],
  cannotRun: ['启动不了 {what}：{why}', "{what} can't be started: {why}"],
  // Checks
  checkUnknown: ['没有这一项：{name}。可选：{names}', 'No such check: {name}. There are: {names}'],
  checkFailed: ['没有通过：{name}（{time}）', 'Failed: {name} ({time})'],
  checkPassed: ['全部通过（{time}）', 'All passed ({time})'],
  checkStyle: ['格式与规范', 'format and lint'],
  checkTypes: ['类型', 'types'],
  checkUnused: ['无用代码', 'dead code'],
  checkSample: ['浏览器测试用的示例数据', 'the sample for the tests in the browser'],
  checkUnit: ['单元与核心测试', 'unit and core tests'],
  checkBuild: ['构建', 'build'],
  checkE2e: ['浏览器测试', 'tests in the browser'],
}

/**
 * The machine's language as terminals tell it; Windows has no LANG, there the system's locale counts.
 * @param {Record<string, string | undefined>} env
 * @param {string} systemLocale
 * @returns {'zh' | 'en'}
 */
export function language(env, systemLocale) {
  const told = env.LC_ALL || env.LC_MESSAGES || env.LANG || systemLocale
  return told.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

const spoken = language(process.env, Intl.DateTimeFormat().resolvedOptions().locale)

/**
 * @param {keyof typeof words} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values = {}) {
  const [zh = '', en = ''] = words[key]
  const sentence = spoken === 'zh' ? zh : en
  return sentence.replace(/\{(\w+)\}/g, (gap, name) => String(values[name] ?? gap))
}
