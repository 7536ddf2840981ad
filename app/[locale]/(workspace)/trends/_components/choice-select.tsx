'use client'

/** A choice that sends its form as soon as it is made; without script the form's own button does. */
export function ChoiceSelect({
  name,
  value,
  choices,
}: {
  name: string
  value: string
  choices: readonly { value: string; text: string }[]
}) {
  return (
    <select
      // A page reached by a link has other choices: the element must not keep the old one.
      key={value}
      name={name}
      defaultValue={value}
      onChange={(event) => {
        event.currentTarget.form?.requestSubmit()
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </select>
  )
}
