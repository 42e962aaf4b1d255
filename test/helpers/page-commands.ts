const PROGRAMS = [
  ...[
    'npm',
    'npx',
    'node',
    'curl',
    'docker',
    'podman',
    'git',
    'sudo',
    'sh',
    'bash',
    'openssl',
    'apt-get',
    'tar',
    'kill',
  ],
  ...[
    'systemctl',
    'systemd-run',
    'journalctl',
    'install',
    'cp',
    'mv',
    'rm',
    'mkdir',
    'chown',
    'chmod',
    'ln',
    'cd',
    'export',
  ],
]
const COMMAND = new RegExp(
  `^ {4,}((?:[A-Z][A-Z_]*=(?:"[^"]*"|\\S+) +)*(?:\\(umask|(?:\\./)?[\\w-]+\\.sh|(?:${PROGRAMS.join('|')})(?= |$)).*)$`,
)

/** The shell commands of a page, as they stand in its indented and fenced blocks, without the words behind `#`. */
export function pageCommands(markdown: string): readonly string[] {
  let fence: string | null = null
  const found: string[] = []
  for (const line of markdown.split('\n')) {
    const mark = /^\s*```(\w*)/.exec(line)
    if (mark) fence = fence === null ? (mark[1] ?? '') : null
    else if (fence === null || ['', 'sh', 'bash', 'shell', 'console'].includes(fence)) {
      const command = COMMAND.exec(fence === null ? line : `    ${line.trim()}`)?.[1]
      if (command) found.push(command.replace(/ +# .*$/, '').trim())
    }
  }
  return found
}
