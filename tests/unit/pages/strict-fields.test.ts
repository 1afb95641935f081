import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strictFields } from '../../../src/pages/strict-fields.ts'

const model: object = strictFields({ title: 'A talk', date: undefined }, 'episode')

test('a field of the model is read, an absent one too', () => {
  const { title, date } = model as { title: string; date?: string }
  assert.equal(title, 'A talk')
  assert.equal(date, undefined)
})

test('a field that the model does not have is an error that names those it has', () => {
  assert.throws(() => (model as { titel: string }).titel, {
    name: 'TypeError',
    message: 'Unexpected field `titel` of the page model `episode`, expected one of title, date',
  })
})

test('what printing and promises ask of any object is no field', async () => {
  assert.equal(JSON.stringify(model), '{"title":"A talk"}')
  assert.equal(await Promise.resolve(model), model)
})
