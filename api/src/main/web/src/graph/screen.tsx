export function GraphScreen({ params }: { params: URLSearchParams }) {
  return <h1>{params.get('n')}</h1>;
}
