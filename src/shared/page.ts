/**
 * What the page may load and do, the same in the desktop window and over HTTP: only its own files. Inline
 * styles are allowed because Mantine sets its variables by a style tag; scripts never are.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  // The xlsx packages (through fflate) pack and unpack larger files in workers they make from text; such a
  // worker has this same policy. Without it they wait for ever.
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * The headers of every answer: the page stands alone, tells nobody where it came from and uses no device but a
 * camera, which reads the codes of safety points.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': [
    'camera=(self)',
    ...['microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'hid', 'payment', 'midi'].map(
      (feature) => `${feature}=()`,
    ),
  ].join(', '),
}
