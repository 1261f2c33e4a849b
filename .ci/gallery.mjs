/** Shows the parts of the kit as /gallery.html while developing; a build has no such page. */
export function gallery() {
  return {
    name: 'gallery',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        if (request.url?.split('?')[0] !== '/gallery.html') return next()
        const page = await server.transformIndexHtml('/gallery.html', html)
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.end(page)
      })
    },
  }
}

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Gallery</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/ui/gallery/main.tsx"></script>
  </body>
</html>
`
