// oxlint-disable-next-line import/no-default-export -- Next.js asks for it
export default { plugins: { '@tailwindcss/postcss': {} } }
