/** What --help prints. */
export const usage = `Poolboard: a wall display for a help desk.

  npm start            install what is missing, build what is stale, run the wall
  npm start -- --help  this page
  npm run reset-password
                       forget the manager's password and codes and print a link that sets a new
                       one; of another manager than the first: -- and the name
  npm run backup -- FILE
                       write goals, settings and history into one file; --with-secrets: keys too
  npm run restore -- FILE
                       put such a file in the place of the data folder, while the wall is stopped

Settings are environment variables, or lines of a file .env in this folder:

  PORT          port to listen on (4000)
  HOST          address to listen on (all)
  DATA_DIR      folder for settings (./data)
  KEY_FILE      file that opens the keys of sources, outside of DATA_DIR (DATA_DIR and .key)
  SOURCE        demo or csv (what is connected in the admin, else demo)
  CSV_PATH      with SOURCE=csv: a CSV file, or a folder of them
  ZONE          time zone of the help desk, such as Europe/Rome (America/New_York)
  HOURS         its working hours, such as mon-fri 08:00-18:00, or 24x7
  SCALE         satisfaction scale of the CSV (positive=4,5;neutral=3;negative=1,2)
  POLL_SECONDS  time between two looks at the source, 1 to 300 (60)
  PUBLIC_URL    address under which telephones open the codes on the wall, such as
                https://wall.example.com (this machine's address on the network)
  ALLOWED_HOSTS other names this server answers to, with commas, without a port
  TRUST_PROXY   behind a reverse proxy: how many stand in a row, or their addresses (none)
  MAX_SOCKETS_PER_ADDRESS
                screens and desks that one address may hold open at a time (200)
  METRICS_TOKEN opens /metrics to a caller with this word (only this machine reads it)
  BACKUP_DIR    folder outside of DATA_DIR that gets a backup every day (none)
  REDIS_URL     Redis of several processes for one company, see docs/hosting.md (none)
  LOG_LEVEL     trace, debug, info, warn, error, fatal or silent (info)

Each may stand in a file instead: NAME_FILE is the path of a file with the value, as in
METRICS_TOKEN_FILE=/run/secrets/metrics.
`
