import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusal } from '../../../src/cli/refusal.ts'

const allowed = ['pod.example.org', '.tunnel.example', '192.168.1.5']

const answered = [
  'localhost',
  'localhost:8080',
  'LOCALHOST:8080',
  'localhost.:8080',
  'pod.localhost:8080',
  '127.0.0.1:8080',
  '[::1]:8080',
  'pod.example.org',
  'tunnel.example',
  'my.own.tunnel.example:443',
  '192.168.1.5:8080',
]

const refused = [
  undefined,
  '',
  'evil.example',
  'evil.example:8080',
  'localhost.evil.example',
  'evillocalhost',
  '127.0.0.1.evil.example',
  '192.168.1.6',
  '[::2]:8080',
  'sub.pod.example.org',
  'eviltunnel.example',
  'localhost@evil.example',
  'evil.example/localhost',
  'localhost:80:80',
  'localhost, evil.example',
]

test('requests for the machine itself are answered, and those for hosts that were named', () => {
  for (const host of answered) assert.equal(refusal({ host }, allowed), undefined, host)
  for (const host of refused) assert.match(refusal({ host }, allowed) ?? '', /^Unexpected /, host)
  assert.equal(
    refusal({ host: 'Evil.Example:8080' }, []),
    'Unexpected host `evil.example`, expected localhost. Write: npm run dev -- --allow-host evil.example',
  )
})

test('what a page of another site asks for is not answered, unless it leads here', () => {
  const host = 'localhost:8080'
  const cases: [Record<string, string>, boolean][] = [
    [{ origin: 'http://localhost:8080' }, true],
    [{ origin: 'https://localhost:8080' }, true],
    [{ origin: 'http://localhost:3000' }, false],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'null' }, false],
    [{ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, true],
    [{ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, true],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, true],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, false],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, false],
  ]
  for (const [headers, isAnswered] of cases)
    assert.equal(refusal({ host, ...headers }, []) === undefined, isAnswered, JSON.stringify(headers))
})
