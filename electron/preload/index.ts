import { ipcRenderer } from 'electron'

// Hands the page its one port to the core. Nothing else reaches the page from here.
ipcRenderer.on('yian:port', ({ ports }) => window.postMessage('yian:port', '*', ports))
