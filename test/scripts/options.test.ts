import { describe, expect, it } from 'vitest'
import { parseOptions, WrongOption } from '../../scripts/lib/options.mjs'

describe('options of npm start', () => {
  it('has calm defaults', () => {
    expect(parseOptions([])).toEqual({ sample: false, open: true, help: false })
  })

  it('reads every option, with a space or an equals sign', () => {
    const all = { host: 'browser', port: 4870, data: '/a b', sample: true, open: false, help: true }
    const spaced = ['--host', 'browser', '--port', '4870', '--data', '/a b']
    const joined = ['--host=browser', '--port=4870', '--data=/a b']
    for (const values of [spaced, joined]) {
      expect(parseOptions([...values, '--sample', '--no-open', '--help'])).toEqual(all)
    }
  })

  it('keeps an equals sign inside a value', () => {
    expect(parseOptions(['--data=/a=b']).data).toBe('/a=b')
  })

  it.each([
    ['--prot', '4870'],
    ['4870'],
    ['--port'],
    ['--port='],
    ['--data', '--sample'],
    ['--sample=yes'],
    ['--host', 'phone'],
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port', '80.5'],
    ['--port', '0x50'],
  ])('refuses %s %s', (...args) => {
    expect(() => parseOptions(args.filter((arg) => arg !== undefined))).toThrow(WrongOption)
  })

  it('names what was wrong', () => {
    expect(() => parseOptions(['--prot'])).toThrow(/--prot/)
    expect(() => parseOptions(['--port', '99999'])).toThrow(/99999/)
  })
})
