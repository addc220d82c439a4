/** What binds a field to a form (getInputProps), for parts of forms that several share. */
export interface FieldProps {
  // biome-ignore lint/suspicious/noExplicitAny: a field of any kind takes it, as Mantine types it itself
  onChange: any
  // biome-ignore lint/suspicious/noExplicitAny: as above
  value?: any
  error?: React.ReactNode
}
