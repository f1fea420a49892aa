import { errorsOf } from '@etabli/kernel';

export const logoErrors = errorsOf({
  'logo.missing': 'Choisissez l’image du logo.',
  'logo.svg':
    'Un logo au format SVG n’est pas accepté\u202f: ce format peut contenir des programmes. Exportez-le en PNG, 1\u202f000 pixels de large par exemple, puis envoyez ce fichier.',
  'logo.wrong': 'Ce fichier n’est pas une image PNG ou JPEG entière. Exportez le logo en PNG, puis recommencez.',
  'logo.too_heavy': 'Ce logo dépasse 500\u202fKo. Réduisez l’image, puis recommencez.',
  'logo.too_small':
    'Ce logo fait {width}\u00a0×\u00a0{height} pixels\u202f: il en faut au moins {least} de chaque côté. Demandez une image plus grande.',
  'logo.too_large':
    'Ce logo fait {width}\u00a0×\u00a0{height} pixels\u202f: réduisez l’image à {most} pixels au plus de chaque côté.',
  'logo.too_long':
    'Ce logo est trop allongé\u202f: au plus {times} fois plus large que haut, ou plus haut que large. Recadrez l’image.',
  'logo.not_printable':
    'Cette image ne peut pas être imprimée dans un PDF, souvent à cause de ses couleurs d’imprimerie (CMJN). Enregistrez-la en PNG, ou en JPEG aux couleurs RVB, puis recommencez.',
  'logo.not_found': 'Ce logo n’existe pas.',
});
