/** What the hosts say themselves: the desktop window's menu and dialogs, and the browser server's start. */
export const host = {
  menu: {
    file: ['文件', 'File'],
    savePdf: ['存为 PDF…', 'Save as PDF…'],
    print: ['打印…', 'Print…'],
    close: ['关闭窗口', 'Close window'],
    quit: ['退出', 'Quit'],
    edit: ['编辑', 'Edit'],
    undo: ['撤销', 'Undo'],
    redo: ['重做', 'Redo'],
    cut: ['剪切', 'Cut'],
    copy: ['复制', 'Copy'],
    paste: ['粘贴', 'Paste'],
    selectAll: ['全选', 'Select all'],
    view: ['视图', 'View'],
    reload: ['重新打开页面', 'Reload the page'],
    zoomIn: ['放大', 'Zoom in'],
    zoomOut: ['缩小', 'Zoom out'],
    resetZoom: ['实际大小', 'Actual size'],
    fullScreen: ['全屏', 'Full screen'],
  },
  pdf: {
    title: ['存为 PDF', 'Save as PDF'],
    failed: ['没有存成 PDF：{{why}}', 'The PDF was not saved: {{why}}'],
  },
  core: {
    opening: ['颐安 · 正在打开…', "Yi'an · opening …"],
    restarted: [
      '数据服务意外停止，已重新启动。',
      'The data service stopped unexpectedly and was started again.',
    ],
    restartedDetail: [
      '已保存的数据没有丢失。请重新登录；刚才没有保存的内容请再核对一遍。',
      'Nothing saved is lost. Please sign in again and check what you had not saved yet.',
    ],
    gaveUp: ['数据服务接连停止，程序将关闭。', 'The data service keeps stopping; the program will close.'],
    gaveUpDetail: [
      '已保存的数据没有丢失。请重新打开；仍不行请联系技术人员。数据在：{{folder}}',
      'Nothing saved is lost. Open the program again; if it stays so, call support. The data is in: {{folder}}',
    ],
  },
  start: {
    failed: ['颐安没有打开', "Yi'an was not opened"],
    sample: ['正在建立演示机构… {{percent}}%', 'Making the sample facility … {{percent}}%'],
    usage: [
      '用法：main.js --data 文件夹 [--port 端口] [--sample]',
      'Usage: main.js --data DIR [--port N] [--sample]',
    ],
    portTaken: [
      '端口 {{port}} 正被别的程序使用，请用 --port 换一个。',
      'Port {{port}} is used by another program. Choose another with --port.',
    ],
    portForbidden: [
      '不允许使用端口 {{port}}，请用 --port 换一个（1024 以上）。',
      'Port {{port}} may not be used. Choose another with --port, above 1024.',
    ],
    openElsewhere: [
      '这份数据已在另一个颐安窗口中打开（进程 {{pid}}），请使用那个窗口。',
      "This data is open in another Yi'an window (process {{pid}}). Please use that one.",
    ],
  },
} as const
