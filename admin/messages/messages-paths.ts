export const MESSAGES_PATH = '/api/v1/messages'

export const channelPath = (id: string) => `${MESSAGES_PATH}/${encodeURIComponent(id)}`
