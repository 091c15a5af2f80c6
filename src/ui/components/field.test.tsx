import { expect, test } from 'vitest'
import { ErrorSummary } from './error-summary.tsx'
import { Field } from './field.tsx'

test('a refused field names its hint and its error, in this order', () => {
  const html = String(<Field name="date" label="Огноо" hint="Жишээ: 2031.02.14" error="Ийм өдөр алга." />)
  expect(html).toContain('aria-describedby="field-date-hint field-date-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('id="field-date-hint"')
  expect(html).toContain('id="field-date-error"')
})

test('a field without hint and error describes nothing', () => {
  const html = String(<Field name="date" label="Огноо" />)
  expect(html).not.toContain('aria-describedby')
  expect(html).not.toContain('aria-invalid')
})

test('the error summary leads to the field, also when the name has brackets', () => {
  const field = String(<Field name="rows[3].target" label="Зорилтот түвшин" />)
  const summary = String(<ErrorSummary errors={[{ name: 'rows[3].target', text: 'Тоо бичнэ үү.' }]} />)
  const id = /<input[^>]* id="([^"]+)"/.exec(field)?.[1]
  expect(summary).toContain(`href="#${id}"`)
})

test('the error summary leads to the first box of a group', () => {
  const html = String(
    <Field
      name="kinds"
      type="checkboxes"
      label="Төрөл"
      choices={[
        { value: 'a', label: 'А' },
        { value: 'b', label: 'Б' },
      ]}
      values={['b']}
    />,
  )
  expect(html).toMatch(/<input[^>]*id="field-kinds"[^>]*value="a"/)
  expect(html).toMatch(/<input[^>]*value="b"[^>]*checked/)
  expect(html).not.toMatch(/<input[^>]*value="a"[^>]*checked/)
})

test('what a person typed cannot become markup', () => {
  const html = String(<Field name="note" type="textarea" label="Тайлбар" value={'</textarea><script>"'} />)
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;')
})

test('a zero is a value', () => {
  expect(String(<Field name="n" type="number" label="Тоо" value={0} />)).toContain('value="0"')
})
