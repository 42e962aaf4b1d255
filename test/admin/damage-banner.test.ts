import { describe, expect, it } from 'vitest'
import { damageText } from '../../admin/damage-banner.tsx'
import { backupText } from '../../admin/settings/backup-card.tsx'
import type { Damage } from '../../core/model/damage.ts'
import { on } from '../helpers/november.ts'
import { SPEECH } from '../helpers/speech.ts'

const DAMAGE: Damage = {
  ...{ file: 'settings.json', movedTo: 'settings.json.corrupt-1', restoredFrom: 'settings.json.bak' },
  at: on('13 09:30'),
}

describe('damageText', () => {
  it('damageText says what stands in for a file, what may be missing and where the damaged one is', () => {
    expect(damageText(DAMAGE, SPEECH)).toBe(
      'Nov 13, 9:30 AM: settings.json was damaged and is restored from settings.json.bak. Check what was changed last: it may be missing. The damaged file is kept as settings.json.corrupt-1.',
    )
  })

  it('damageText says that nothing is lost where the program still held it', () => {
    expect(damageText({ ...DAMAGE, restoredFrom: 'memory' }, SPEECH)).toContain('Nothing is lost.')
  })

  it('damageText says what to do where older users or screens stand in, and of a file that was gone', () => {
    const gone = damageText({ ...DAMAGE, file: 'auth.json', movedTo: null }, SPEECH)
    expect(gone).toContain('auth.json was missing')
    expect(gone).toMatch(/Everybody has to sign in again.*still be there\.$/)
    expect(damageText({ ...DAMAGE, file: 'displays.json' }, SPEECH)).toContain('Pair every screen again.')
  })
})

describe('backupText', () => {
  it('backupText says what to set, that none is there yet, or when the last one was made', () => {
    expect(backupText({ folder: null, files: [] }, SPEECH)).toContain('Set BACKUP_DIR')
    expect(backupText({ folder: '/mnt/b', files: [] }, SPEECH)).toContain('There is none yet.')
    const files = [3, 2].map(day => ({ name: `${day}`, made: on(`0${day} 09:30`), bytes: 20_480 }))
    expect(backupText({ folder: '/mnt/b', files }, SPEECH)).toBe(
      'The last backup was made Nov 3, 9:30 AM (20 KB). It lies in /mnt/b, with 1 older ones.',
    )
  })
})
