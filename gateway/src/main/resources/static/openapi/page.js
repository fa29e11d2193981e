// Lists the operations of every service. No library: each document is fetched from this gateway and shown as it stands.
const services = document.getElementById('services')
const template = document.getElementById('operation').content

function resolved(schema, document, depth = 0) {
  if (!schema || depth > 6) return schema
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop()
    return resolved(document.components?.schemas?.[name], document, depth + 1)
  }
  if (schema.type === 'array') return [resolved(schema.items, document, depth + 1)]
  if (!schema.properties) return schema.enum ? schema.enum.join(' | ') : schema.format ?? schema.type ?? schema
  const required = new Set(schema.required ?? [])
  return Object.fromEntries(Object.entries(schema.properties).map(([name, property]) =>
    [required.has(name) ? name : name + '?', resolved(property, document, depth + 1)]))
}

function described(operation, document) {
  const body = operation.requestBody?.content?.['application/json']?.schema
  return JSON.stringify({
    description: operation.description,
    parameters: operation.parameters?.map(p => `${p.name} (${p.in}${p.required ? ', required' : ''})`),
    body: body && resolved(body, document),
    answers: operation.responses && Object.keys(operation.responses),
  }, null, 2)
}

function shown(method, path, operation, document) {
  const entry = template.cloneNode(true).firstElementChild
  entry.querySelector('.method').textContent = method.toUpperCase()
  entry.querySelector('.path').textContent = path
  entry.querySelector('.summary').textContent = operation.summary ?? ''
  entry.querySelector('pre').textContent = described(operation, document)
  entry.dataset.words = `${method} ${path} ${operation.summary ?? ''}`.toLowerCase()
  return entry
}

function section(name) {
  const section = document.createElement('section')
  const heading = document.createElement('h2')
  heading.textContent = name
  const link = document.createElement('a')
  link.href = '/openapi/' + name
  link.textContent = 'OpenAPI document'
  heading.append(link)
  const state = document.createElement('p')
  state.textContent = 'being read …'
  section.append(heading, state)
  return section
}

async function fill(section, name) {
  const state = section.querySelector('p')
  try {
    const answer = await fetch('/openapi/' + name)
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`)
    const api = await answer.json()
    for (const [path, operations] of Object.entries(api.paths ?? {}).sort())
      for (const [method, operation] of Object.entries(operations)) section.append(shown(method, path, operation, api))
    state.remove()
  } catch (failure) {
    state.className = 'failed'
    state.textContent = `not to be had at the moment: ${failure.message}`
  }
}

document.getElementById('filter').addEventListener('input', event => {
  const wanted = event.target.value.toLowerCase().split(/\s+/)
  for (const entry of document.querySelectorAll('.operation'))
    entry.hidden = !wanted.every(word => entry.dataset.words.includes(word))
})

const names = await (await fetch('/openapi/services')).json()
for (const name of names) {
  const begun = section(name)
  services.append(begun)
  fill(begun, name)
}
