import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { PeopleAddRegular, PersonAddRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { answer, api } from '../api/client.ts'
import { isApiProblem } from '../api/problem.ts'
import { problemText } from '../api/problem-text.ts'
import { type ListedPerson, useHost } from '../host/host.ts'
import { useText } from '../messages/text.tsx'
import { Busy } from '../ui/busy.tsx'
import type { NamedPerson } from './person-field.tsx'

const useStyles = makeStyles({ part: { display: 'grid', justifyItems: 'start', gap: '8px' } })

type Props = {
  /** Over the host's list. */
  title: string
  several: boolean
  onChoose: (people: readonly NamedPerson[]) => void
}

/** Where the host has a list of everybody: chosen there, and told apart who is known here and who is not yet. */
export function FromDirectory({ title, several, onChoose }: Props) {
  const styles = useStyles()
  const t = useText()
  const { formatList } = useIntl()
  const { choosePeople } = useHost()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => {
      const chosen = (await choosePeople?.({ title, several })) ?? []
      return await Promise.all(chosen.map(async (listed) => ({ listed, known: await knownAs(listed) })))
    },
    onSuccess: (chosen) => {
      const known = chosen.flatMap((one) => one.known ?? [])
      if (known.length > 0) onChoose(known)
    },
  })
  if (!choosePeople) return null
  const unknown = data?.filter(({ known }) => !known).map(({ listed }) => listed.name ?? t('ui.somebody')) ?? []
  return (
    <div className={styles.part}>
      <Button
        size="small"
        icon={isPending ? <Busy /> : several ? <PeopleAddRegular /> : <PersonAddRegular />}
        disabledFocusable={isPending}
        onClick={() => mutate()}
      >
        {t('ui.fromDirectory')}
      </Button>
      <div role="status">
        {unknown.length > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {t('ui.unknownPeople', { names: formatList(unknown), count: unknown.length })}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {error && (
        <MessageBar intent="error" role="alert" layout="multiline">
          <MessageBarBody>{problemText(t, error)}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}

/** Nothing for whoever never signed in, or has left. */
async function knownAs({ entraObjectId }: ListedPerson): Promise<NamedPerson | undefined> {
  try {
    const params = { path: { entraObjectId } }
    const person = await answer(api.GET('/api/v1/people/by-entra-object-id/{entraObjectId}', { params }))
    return person.active ? person : undefined
  } catch (error) {
    if (isApiProblem(error) && error.status === 404) return undefined
    throw error
  }
}
