package se.lis.rules.internal.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import se.lis.rules.catalogue.CatalogueException;

/** The files that the catalogue is written in, by the name they have on the class path. */
interface CatalogueFiles {

    /**
     * Returns what a file holds.
     *
     * @throws CatalogueException if there is no such file, or it holds something else
     */
    <T> T read(String file, TypeReference<T> type);

    /** Returns the SHA-256 of the files read so far, as they are written. */
    String digest();

    /**
     * Returns the files of this library: packed where its build packed them, else as they are written, which says the same but
     * takes longer.
     */
    static CatalogueFiles own() {
        return PackedFiles.find().map(CatalogueFiles.class::cast).orElseGet(YamlFiles::new);
    }
}
